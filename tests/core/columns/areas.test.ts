import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildColumns } from '#lib/core/columns/build-columns.ts';
import type { EventColumns } from '#lib/core/columns/event-columns.ts';
import { encodeManifest, parseManifest } from '#lib/core/columns/manifest.ts';
import { toDatasetRow, toLoadedRow } from '#lib/core/columns/row-numbers.ts';
import { splitAreas } from '#lib/core/columns/split-areas.ts';
import { MemoryEngine } from '#lib/core/engine/memory-engine.ts';
import { anyEvents, anyRequest } from '../engine/arbitrary-events.ts';
import { PLACES, toLooseEvents, toNaiveEvent, type NaiveEvent } from '../engine/naive-events.ts';
import { readFiles, rowsOf, writeFiles } from './column-files.ts';

const toColumns = (events: readonly NaiveEvent[]) => buildColumns(toLooseEvents(events)).columns;
const anyPlaces = fc.subarray([...Array(PLACES).keys()]);

/** The areas that hold these places, at whatever level. */
function areasOf(places: readonly number[], { levels }: { levels: readonly Int32Array[] }) {
	const areas = levels.flatMap((level) => places.map((place) => level[place]!));
	return new Set(areas.filter((area) => area >= 0));
}

/** Rows that are at one of these places, or between two of any. */
function rowsAt(columns: EventColumns, places: readonly number[]): string[] {
	const isWanted = (row: number) =>
		row >= columns.flowFrom ||
		places.includes(columns.place[row]!) ||
		columns.place[row] === PLACES;
	return rowsOf(columns).filter((_, row) => isWanted(row));
}

const MANY = Array.from({ length: 400 }, (_, at) =>
	toNaiveEvent({ start: [at * 3, at * 3], place: at % PLACES, weight: at })
);

describe('files of columns that are read by area', () => {
	it('give every row of these places, and none that there is not', async () => {
		await fc.assert(
			fc.asyncProperty(anyEvents, anyPlaces, async (events, places) => {
				const columns = toColumns(events);
				const { manifest, data, split } = writeFiles(columns);
				const near = { areas: areasOf(places, split) };
				const { columns: part, spans } = await readFiles(manifest, data, near);
				const [all, read] = [rowsOf(columns), rowsOf(part)];
				expect(spans).toBeNull();
				for (const row of rowsAt(columns, places)) {
					expect(count(read, row)).toBe(count(all, row));
				}
				for (const row of read) expect(count(read, row)).toBeLessThanOrEqual(count(all, row));
			}),
			{ numRuns: 60 }
		);
	});

	it('say of these places what all of them say, in whatever window', async () => {
		await fc.assert(
			fc.asyncProperty(anyEvents, anyPlaces, anyRequest, async (events, places, request) => {
				const columns = toColumns(events);
				const { manifest, data, split } = writeFiles(columns);
				const { window } = request;
				const part = await readFiles(manifest, data, { window, areas: areasOf(places, split) });
				const filter = { ...request.filter, places };
				const want = { counts: [{ by: 'kind', value: 'number' }] } as const;
				const asked = { ...request, mode: 'window', filter, want } as const;
				if (places.length === 0) return;
				expect(new MemoryEngine(part.columns).slice(asked)).toEqual(
					new MemoryEngine(columns).slice(asked)
				);
			}),
			{ numRuns: 60 }
		);
	});

	it('are a part of the bytes: of a quarter of the places less than half', async () => {
		const { manifest, data, split } = writeFiles(toColumns(MANY), 200, 40);
		const all = await readFiles(manifest, data);
		const part = await readFiles(manifest, data, { areas: areasOf([0], split) });
		expect(part.bytesRead).toBeLessThan(all.bytesRead / 2);
		// Where the last place lies nobody knows.
		expect(rowsOf(part.columns)).toEqual(rowsAt(all.columns, [0, PLACES - 1]));
	});

	it('hold what lies nowhere for every view', async () => {
		const columns = toColumns(MANY.map((event) => ({ ...event, place: null })));
		const { manifest, data } = writeFiles(columns);
		expect(manifest.chunks.every(({ area }) => area === null)).toBe(true);
		expect((await readFiles(manifest, data, { areas: new Set() })).columns).toEqual(columns);
	});

	it('hold rows of few places, or few rows, in one piece', () => {
		const { manifest } = writeFiles(toColumns(MANY), 100, 1_000);
		expect(manifest.chunks).toHaveLength(4);
	});
});

describe('numbers of rows', () => {
	it('mean the same event whether a window or everything is read', async () => {
		await fc.assert(
			fc.asyncProperty(anyEvents, anyRequest, async (events, { window }) => {
				const { manifest, data } = writeFiles(toColumns(events));
				const all = rowsOf((await readFiles(manifest, data)).columns);
				const { columns, spans } = await readFiles(manifest, data, { window });
				for (const [at, row] of rowsOf(columns).entries()) {
					const number = toDatasetRow(spans!, at);
					expect(all[number!]).toBe(row);
					expect(toLoadedRow(spans!, number!)).toBe(at);
				}
				expect(toDatasetRow(spans!, columns.count)).toBeNull();
				expect(toLoadedRow(spans!, events.length)).toBeNull();
			}),
			{ numRuns: 60 }
		);
	});
});

describe('areas that do not fit', () => {
	const { manifest, data } = writeFiles(toColumns(MANY), 200, 40);

	it.each([
		['moved to other places', { areas: [...manifest.areas.slice(1), manifest.areas[0]!] }],
		['taken away', { areas: [] }],
		['too narrow', { areas: manifest.areas.map(([west, ...rest]) => [west + 1, ...rest]) }]
	])('are refused when %s', async (_what, change) => {
		const changed = parseManifest(encodeManifest({ ...manifest, ...change } as typeof manifest));
		await expect(readFiles(changed, data)).rejects.toThrow(
			/has not the places that its rows were written for|does not belong after those before/
		);
	});

	it('are refused when a chunk is of another area than its rows', async () => {
		const chunks = manifest.chunks.map((chunk, at) => (at === 1 ? { ...chunk, area: 0 } : chunk));
		await expect(readFiles({ ...manifest, chunks }, data)).rejects.toThrow(
			'A chunk is not the one that the list describes'
		);
	});
});

describe('splitAreas', () => {
	const at = (lng: number[], lat = lng.map(() => 0)) => ({
		lng: Int32Array.from(lng),
		lat: Int32Array.from(lat)
	});

	it('halves by events, not by places', () => {
		const { areas, levels } = splitAreas(at([0, 1e6, 2e6, 3e6]), [30, 10, 10, 10]);
		expect([...levels[1]!]).toEqual([0, 1, 1, 1]);
		expect(areas.slice(0, 2)).toEqual([
			[0, 0, 0, 0],
			[1e6, 0, 3e6, 0]
		]);
	});

	it('cuts across the longer side, as long as it is on the ground', () => {
		const far = [60e6, 60e6, 61.2e6, 61.2e6];
		const { areas } = splitAreas(at([0, 2e6, 0, 2e6], far), [1, 1, 1, 1]);
		expect(areas[0]).toEqual([0, 60e6, 2e6, 60e6]);
	});

	it('keeps places at one spot together, and leaves out those of which nothing is known', () => {
		const nowhere = 2 ** 31 - 1;
		const { areas, levels } = splitAreas(
			at([5e6, 5e6, nowhere, 7e6], [0, 0, nowhere, 0]),
			[1, 1, 9, 0]
		);
		expect(areas).toEqual([]);
		expect(levels).toHaveLength(1);
	});

	it('makes at most sixteen that are not split further', () => {
		const places = Array.from({ length: 300 }, (_, place) => (place % 20) * 1e6);
		const rows = places.map((_, place) => Math.floor(place / 20) * 1e6);
		const { levels } = splitAreas(at(places, rows), new Uint32Array(300).fill(1));
		expect(levels.map((level) => new Set(level).size)).toEqual([1, 2, 4, 8, 16]);
	});

	it('of no places makes none', () => {
		expect(splitAreas(at([]), []).areas).toEqual([]);
	});
});

function count(rows: readonly string[], row: string): number {
	return rows.filter((each) => each === row).length;
}
