import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeAnswer, parseAnswer } from '#lib/core/engine/wire-answer.ts';
import { encodeRequest, parseRequest } from '#lib/core/engine/wire-request.ts';
import { COUNT_KEYS, type EventCursor, type SliceRequest } from '#lib/core/engine/slice-request.ts';
import type { SliceEngine } from '../../src/engines/slice-engine.ts';
import { anyEvents, anyFilter, anyRequest } from '../core/engine/arbitrary-events.ts';
import { toNaiveEvent, type NaiveEvent } from '../core/engine/naive-events.ts';
import { writeFolder } from './column-folders.ts';
import { clickhouseKind, currentKind, duckdbKind, memoryKind } from './engine-kinds.ts';
import { ALL_TIME } from '../support/all-time.ts';

const VALUES = ['number', 'weight'] as const;
const EVENTS = 60;
const REQUESTS = 25;
const SEED = 20_261;
const never = new AbortController().signal;

/** The same events and questions for every engine, on every machine. */
const events = fc.sample(anyEvents, { numRuns: 12, seed: SEED }).flat().slice(0, EVENTS);
const withoutGaps = events.filter(({ parts }) => !parts);
const requests = fc.sample(anyRequest, { numRuns: REQUESTS, seed: SEED });
const filters = fc.sample(anyFilter, { numRuns: 12, seed: SEED });

const folder = mkdtempSync(join(tmpdir(), 'dateline-engines-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const folderOf = (name: string, of: readonly NaiveEvent[]) => writeFolder(join(folder, name), of);

/** As a page hears it: there and back in text. */
async function ask(engine: SliceEngine, request: SliceRequest) {
	const answer = await engine.slice(parseRequest(encodeRequest(request)), never);
	return parseAnswer(encodeAnswer(answer));
}

const kinds = [memoryKind(), duckdbKind(), clickhouseKind(), currentKind()];

describe.each(kinds)('slices by $name', (kind) => {
	if (kind.missing !== null) console.warn(`No test of ${kind.name}: ${kind.missing}`);
	const test = it.skipIf(kind.missing !== null);
	let reference: SliceEngine;
	let engine: SliceEngine;
	let smooth: { reference: SliceEngine; engine: SliceEngine };

	beforeAll(async () => {
		if (kind.missing !== null) return;
		const [all, some] = [folderOf('all', events), folderOf('without-gaps', withoutGaps)];
		const memory = memoryKind();
		[reference, engine] = [await memory.open(all), await kind.open(all)];
		smooth = { reference: await memory.open(some), engine: await kind.open(some) };
	}, 120_000);
	afterAll(async () => {
		for (const each of [engine, smooth?.engine]) each?.close();
		await kind.stop();
	});

	test('count what the engine in memory counts', async () => {
		for (const request of requests) {
			const { filter } = request;
			const [found, expected] = [await ask(engine, request), await ask(reference, request)];
			expect({ filter, ...found }).toEqual({ filter, ...expected });
		}
	});

	test('name the greatest in the same order', async () => {
		for (const request of requests.slice(0, 12)) {
			const counts = COUNT_KEYS.flatMap((by) => VALUES.map((value) => ({ by, value, top: 3 })));
			const wanted = { ...request, want: { counts } };
			expect(await ask(engine, wanted)).toEqual(await ask(reference, wanted));
		}
	});

	test.each(['start', 'weight'] as const)('list events page by page, by %s', async (order) => {
		for (const request of requests.slice(0, 6)) {
			let cursor: EventCursor | undefined;
			do {
				const want = { events: { order, limit: 7, ...(cursor ? { cursor } : {}) } };
				const [found, expected] = await Promise.all(
					[engine, reference].map((each) => ask(each, { ...request, want }))
				);
				expect(found).toEqual(expected);
				cursor = expected!.columns.page!.next ?? undefined;
			} while (cursor);
		}
	});

	test('draw the same histogram, whatever the window', async () => {
		for (const [at, filter] of filters.entries()) {
			const want = { histogram: { range: [-30, 29 + at] as const, bins: 7 + at } };
			const request: SliceRequest = { ...ALL_TIME, window: [0, 0], filter, want };
			expect(await ask(engine, request)).toEqual(await ask(reference, request));
		}
	});

	test('sum over time alike, for each key and filter', async () => {
		for (const [at, filter] of filters.entries()) {
			const by = COUNT_KEYS[at % COUNT_KEYS.length]!;
			const cube = {
				by,
				value: VALUES[Math.floor(at / COUNT_KEYS.length)]!,
				range: [-35, 34] as const,
				buckets: 7
			};
			const request: SliceRequest = { ...ALL_TIME, filter, want: { cube } };
			expect(await ask(smooth.engine, request)).toEqual(await ask(smooth.reference, request));
		}
	});

	test('sum over time alike where the sums are kept ready', async () => {
		const kept = smooth.engine.dataset.head.cube!;
		for (const by of ['place', 'kind', 'place-kind', 'modality'] as const) {
			for (const value of VALUES) {
				for (const filter of [{}, { kinds: [1, 2] }, { modalities: [0], kinds: [0] }]) {
					const request: SliceRequest = {
						...ALL_TIME,
						filter,
						want: { cube: { by, value, ...kept } }
					};
					expect(await ask(smooth.engine, request)).toEqual(await ask(smooth.reference, request));
				}
			}
		}
	});

	test('sum over time alike in longer stretches than are kept ready', async () => {
		const kept = smooth.engine.dataset.head.cube!;
		const divisors = [...Array(kept.buckets).keys()].filter((step) => kept.buckets % step === 0);
		expect(divisors.length).toBeGreaterThan(1);
		for (const buckets of [1, ...divisors]) {
			const cube = { by: 'place-kind', value: 'number', ...kept, buckets } as const;
			const request: SliceRequest = { ...ALL_TIME, filter: { kinds: [0, 2] }, want: { cube } };
			expect(await ask(smooth.engine, request)).toEqual(await ask(smooth.reference, request));
		}
	});

	test('refuse sums over dates with gaps, and stretches finer than time', async () => {
		const cube = { by: 'place', value: 'number', range: [0, 9], buckets: 2 } as const;
		await expect(ask(engine, { ...ALL_TIME, want: { cube } })).rejects.toThrow(RangeError);
		const histogram = { range: [0, 4], bins: 6 } as const;
		await expect(ask(engine, { ...ALL_TIME, want: { histogram } })).rejects.toThrow(RangeError);
	});

	test('end when nobody waits for them any more', async () => {
		const gone = AbortSignal.abort(new Error('gone'));
		const request: SliceRequest = {
			...ALL_TIME,
			want: { counts: [{ by: 'place', value: 'number' }] }
		};
		if (kind.name === 'memory') return;
		await expect(engine.slice(request, gone)).rejects.toThrow('gone');
	});

	test('of nothing are empty', async () => {
		const empty = await kind.open(folderOf('nothing', []));
		const want = { counts: [{ by: 'place', value: 'number' } as const] };
		const answer = await ask(empty, { ...ALL_TIME, want });
		expect(answer.columns).toMatchObject({ events: 0, uncertain: 0 });
		expect(answer.columns.counts[0]!.key).toHaveLength(0);
		empty.close();
	});

	test('of one event are of that event', async () => {
		const event = toNaiveEvent({
			start: [3, 3],
			place: 2,
			destination: 4,
			mutual: true,
			weight: 5
		});
		const single = await kind.open(folderOf('single', [event]));
		const want = { events: { order: 'start', limit: 2 } } as const;
		const { columns } = await ask(single, { ...ALL_TIME, want });
		expect(columns.page!.events).toMatchObject({
			place: Uint32Array.of(2),
			destination: Uint32Array.of(4),
			mutual: Uint8Array.of(1),
			weight: Uint32Array.of(5)
		});
		single.close();
	});
});
