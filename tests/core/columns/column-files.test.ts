import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildColumns } from '#lib/core/columns/build-columns.ts';
import { encodeManifest, parseManifest } from '#lib/core/columns/manifest.ts';
import { toStretches } from '#lib/core/columns/stretches.ts';
import { MemoryEngine } from '#lib/core/engine/memory-engine.ts';
import { anyEvents, anyRequest } from '../engine/arbitrary-events.ts';
import { toLooseEvents, toNaiveEvent, type NaiveEvent } from '../engine/naive-events.ts';
import { readFiles, rowsOf, writeFiles } from './column-files.ts';

const toColumns = (events: readonly NaiveEvent[]) => buildColumns(toLooseEvents(events)).columns;

const MANY = Array.from({ length: 200 }, (_, at) =>
	toNaiveEvent({
		start: [at * 3, at * 3],
		end: [at * 3 + (at % 5) ** 3, at * 3 + (at % 5) ** 3],
		place: at % 5,
		destination: at % 4 === 0 ? (at * 7) % 5 : null,
		kind: at % 3,
		weight: at
	})
);

describe('columns in files', () => {
	it('come back as they were, whatever the events', async () => {
		await fc.assert(
			fc.asyncProperty(anyEvents, async (events) => {
				const columns = toColumns(events);
				const { manifest, data } = writeFiles(columns);
				const text = encodeManifest(manifest);
				const { columns: read } = await readFiles(parseManifest(text), data);
				expect(read.start).toEqual(columns.start);
				expect(read.tiers).toEqual(columns.tiers);
				// Only of those that start together the order may be another: that of their areas.
				expect(rowsOf(read).sort()).toEqual(rowsOf(columns).sort());
				const again = writeFiles(read);
				expect(again.manifest).toEqual(manifest);
				expect(again.data).toEqual(data);
				expect((await readFiles(manifest, data)).columns).toEqual(read);
			}),
			{ numRuns: 100 }
		);
	});

	it('come back in their very order where no two start together', async () => {
		const columns = toColumns(MANY);
		const { manifest, data } = writeFiles(columns, 64, 2);
		expect(new Set(manifest.chunks.map(({ area }) => area)).size).toBeGreaterThan(3);
		expect((await readFiles(manifest, data)).columns).toEqual(columns);
	});

	it('give the same slice when only what is near the window is read', async () => {
		await fc.assert(
			fc.asyncProperty(anyEvents, anyRequest, async (events, { window, ...rest }) => {
				const request = { ...rest, window, mode: 'window' as const };
				const columns = toColumns(events);
				const { manifest, data } = writeFiles(columns);
				const part = await readFiles(manifest, data, { window });
				expect(new MemoryEngine(part.columns).slice(request)).toEqual(
					new MemoryEngine(columns).slice(request)
				);
			}),
			{ numRuns: 100 }
		);
	});

	it('are read in part for a narrow window', async () => {
		const { manifest, data } = writeFiles(toColumns(MANY), 16);
		const all = await readFiles(manifest, data);
		const part = await readFiles(manifest, data, { window: [300, 310] });
		expect(part.bytesRead).toBeLessThan(all.bytesRead * 0.7);
		expect(part.columns.count).toBeLessThan(MANY.length * 0.7);
	});

	it('may hold nothing at all', async () => {
		const { manifest, data } = writeFiles(toColumns([]));
		expect((await readFiles(manifest, data)).columns.count).toBe(0);
	});

	it('say after each stretch how far the reading is', async () => {
		const { manifest, data } = writeFiles(toColumns(MANY), 50);
		const { progress } = await readFiles(manifest, data);
		const [first, ...others] = toStretches(manifest);
		expect(progress).toHaveLength(1 + others.length);
		expect(progress[0]).toEqual([first!.rows, MANY.length]);
		expect(progress.at(-1)).toEqual([MANY.length, MANY.length]);
	});
});

describe('damaged files of columns', () => {
	const { manifest, data } = writeFiles(toColumns(MANY));
	const text = encodeManifest(manifest);

	it('are refused wherever they are cut off', async () => {
		await fc.assert(
			fc.asyncProperty(fc.nat({ max: data.length - 1 }), async (length) => {
				await expect(readFiles(manifest, data.subarray(0, length))).rejects.toThrow(
					length < 8 ? 'does not begin like one' : 'The data file ends at byte'
				);
			}),
			{ numRuns: 40 }
		);
	});

	it('are refused wherever a byte is changed', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.nat({ max: data.length - 1 }),
				fc.integer({ min: 1, max: 255 }),
				async (at, by) => {
					const changed = data.slice();
					changed[at] = changed[at]! ^ by;
					// DEFLATE has bits that mean nothing: a change of them changes no row.
					const read = await readFiles(manifest, changed).then(
						({ columns }) => columns,
						(error: Error) => error.name
					);
					if (read !== 'ColumnFileError') expect(read).toEqual(toColumns(MANY));
				}
			),
			{ numRuns: 150 }
		);
	});

	it('are refused with the list of another file', async () => {
		const other = writeFiles(toColumns(MANY.slice(0, 190)));
		await expect(readFiles(other.manifest, data)).rejects.toThrow(
			/not those that the list describes|ends at byte/
		);
	});

	it('are refused with a list that is cut off anywhere', () => {
		fc.assert(
			fc.property(fc.nat({ max: text.trimEnd().length - 1 }), (length) => {
				expect(() => parseManifest(text.slice(0, length))).toThrow(
					'no JSON, or only its beginning'
				);
			}),
			{ numRuns: 40 }
		);
	});

	it('are refused with a list of which a digit is changed', () => {
		const digits = [...text.matchAll(/\d/g)].map(({ index }) => index);
		fc.assert(
			fc.property(fc.constantFrom(...digits), fc.integer({ min: 1, max: 9 }), (at, by) => {
				const digit = (Number(text[at]) + by) % 10;
				expect(() => parseManifest(`${text.slice(0, at)}${digit}${text.slice(at + 1)}`)).toThrow(
					expect.objectContaining({ name: 'ColumnFileError' })
				);
			}),
			{ numRuns: 100 }
		);
	});

	it.each([
		['an earlier version', { version: 1 }, 'Version 1 of column files is not known, only 2'],
		['something else', { format: 'zip' }, 'calls itself "zip"'],
		['a row too many', { count: 201 }, 'The chunks hold 200 rows, the dataset 201'],
		['a negative number', { places: -1 }, 'says -1 for places']
	])('are refused as %s', (_what, change, message) => {
		const changed = { ...manifest, ...change } as typeof manifest;
		expect(() => parseManifest(encodeManifest(changed))).toThrow(message);
	});
});

describe('files of columns by a faulty writer', () => {
	it.each<[string, Partial<NaiveEvent>, string]>([
		['a kind that there is not', { kind: 9 }, 'names kind number 9, there are 3'],
		['a place that there is not', { place: 77 }, 'names place or pair number 77, there are 6'],
		['a modality that there is not', { modality: 6 }, 'names modality number 6, there are 5']
	])('are refused for %s', async (_what, change, message) => {
		const events = [toNaiveEvent({ start: [1, 1] })];
		const columns = toColumns(events);
		if (change.kind !== undefined) columns.kind[0] = change.kind;
		if (change.place != null) columns.place[0] = change.place;
		if (change.modality !== undefined) columns.modality[0] = change.modality;
		const { manifest, data } = writeFiles(columns);
		await expect(readFiles(manifest, data)).rejects.toThrow(message);
	});

	it('are refused for rows in the wrong band', async () => {
		const columns = toColumns([toNaiveEvent({ start: [1, 1] })]);
		columns.end[0] = 50;
		const { manifest, data } = writeFiles(columns);
		await expect(readFiles(manifest, data)).rejects.toThrow('The times 1 to 50 do not belong');
	});
});
