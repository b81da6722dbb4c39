import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildColumns } from '#lib/core/columns/build-columns.ts';
import { MemoryEngine, type Strategy } from '#lib/core/engine/memory-engine.ts';
import { PLAIN_SCAN, type RowScan } from '#lib/core/engine/row-scan.ts';
import {
	COUNT_KEYS,
	type CountWant,
	type EventCursor,
	type EventsWant,
	type SliceRequest
} from '#lib/core/engine/slice-request.ts';
import { openScan } from '#lib/core/engine/vector-scan.ts';
import { MODALITIES } from '#lib/core/model/dataset.ts';
import type { CountColumns } from '#lib/core/engine/slice-answer.ts';
import { anyEvents, anyFilter, anyRequest, anyWindow } from './arbitrary-events.ts';
import { toLooseEvents, toNaiveEvent, type NaiveEvent } from './naive-events.ts';
import { naiveSlice, pairKey, passes } from './naive-slice.ts';
import { ALL_TIME } from '../../support/all-time.ts';

/** Reads however few rows with vectors. */
const VECTORS = openScan(1);
const VALUES = ['number', 'weight'] as const;

function toEngine(
	events: readonly NaiveEvent[],
	strategy: Strategy = 'tiers',
	maxBytes?: number,
	scan: RowScan = PLAIN_SCAN
) {
	const { columns, order } = buildColumns(toLooseEvents(events));
	const engine = new MemoryEngine(columns, { strategy, scan });
	if (strategy === 'cube' || strategy === 'cheapest') {
		for (const by of COUNT_KEYS)
			for (const value of VALUES) engine.prepare([{ by, value }], maxBytes);
	}
	return { engine, order };
}

/** By the key as the oracle calls it. */
function toMap(engine: MemoryEngine, { by }: CountWant, { key, value }: CountColumns) {
	const { from, to, mutual } = engine.columns.pairs;
	const pairOf = (code: number) => pairKey(from[code]!, to[code]!, mutual[code] === 1);
	const nameOf = (code: number) => {
		if (by === 'pair') return pairOf(code);
		if (by !== 'pair-modality') return String(code);
		const modality = code % MODALITIES.length;
		return `${pairOf((code - modality) / MODALITIES.length)} ${modality}`;
	};
	return new Map(Array.from(key, (code, at) => [nameOf(code), value[at]!]));
}

function expectAsNaive(engine: MemoryEngine, events: readonly NaiveEvent[], request: SliceRequest) {
	const { exact, columns } = engine.slice(request);
	const naive = naiveSlice(events, request);
	expect(exact).toBe(true);
	expect([columns.events, columns.uncertain]).toEqual([naive.events, naive.uncertain]);
	(request.want.counts ?? []).forEach((want, at) => {
		const counts = toMap(engine, want, columns.counts[at]!);
		expect([want.by, counts]).toEqual([want.by, naive.counts[at]]);
	});
}

describe('a slice of columns', () => {
	it.each<[Strategy, number, string, RowScan?]>([
		['tiers', 0, 'row by row'],
		['tiers', 0, 'with vectors', VECTORS],
		['cube', 40_000, 'row by row'],
		['cube', 4_000, 'row by row'],
		['chosen', 0, 'row by row'],
		['cheapest', 40_000, 'row by row'],
		['cheapest', 40_000, 'with vectors', VECTORS]
	])('is what the rules of records say, by %s of %i bytes, %s', (strategy, maxBytes, _, scan) => {
		fc.assert(
			fc.property(
				anyEvents,
				fc.array(anyRequest, { minLength: 3, maxLength: 3 }),
				(events, requests) => {
					const { engine } = toEngine(events, strategy, maxBytes, scan);
					for (const request of requests) expectAsNaive(engine, events, request);
				}
			),
			{ numRuns: 150 }
		);
	});

	it('is what the rules of records say, window after window, by what changed', () => {
		const windows = fc.array(anyWindow, { minLength: 2, maxLength: 8 });
		fc.assert(
			fc.property(anyEvents, anyRequest, windows, (events, request, moves) => {
				const { engine } = toEngine(events, 'steps', 0, VECTORS);
				for (const window of moves) expectAsNaive(engine, events, { ...request, window });
			}),
			{ numRuns: 200 }
		);
	});

	it('is empty without events', () => {
		const { engine } = toEngine([]);
		const want = {
			counts: [{ by: 'place', value: 'number' }],
			events: { order: 'start', limit: 3 }
		} as const;
		const { columns } = engine.slice({ ...ALL_TIME, want });
		expect(columns.events).toBe(0);
		expect(columns.counts[0]!.key).toHaveLength(0);
		expect(columns.page).toEqual({ row: new Uint32Array(), next: null });
	});

	it('tells what lasts through a window from what lies somewhere in it', () => {
		const { engine } = toEngine([
			toNaiveEvent({ start: [0, 0], end: [100, 100] }),
			toNaiveEvent({ start: [0, 100] })
		]);
		const at = (dates: SliceRequest['dates']) =>
			engine.slice({ ...ALL_TIME, window: [40, 50], dates }).columns;
		expect(at('possible')).toMatchObject({ events: 2, uncertain: 1 });
		expect(at('certain')).toMatchObject({ events: 1, uncertain: 0 });
	});

	it('names only the greatest where only they are wanted, of equals the first', () => {
		const places = [3, 1, 1, 4, 2, 3, 0];
		const { engine } = toEngine(places.map((place) => toNaiveEvent({ start: [0, 0], place })));
		const top = (count: number) =>
			engine.slice({
				...ALL_TIME,
				want: { counts: [{ by: 'place', value: 'number', top: count }] }
			}).columns.counts[0];
		expect(top(3)).toEqual({ key: Uint32Array.of(1, 3, 0), value: Float64Array.of(2, 2, 1) });
		expect(top(0)!.key).toHaveLength(0);
		expect(top(99)!.key).toHaveLength(5);
	});

	it('of two keys names all that the greatest of the first have, alone or beside these', () => {
		fc.assert(
			fc.property(anyEvents, fc.nat({ max: 4 }), fc.boolean(), (events, top, isBeside) => {
				const { engine } = toEngine(events);
				const fine = { by: 'pair-modality', value: 'number' } as const;
				const pair = { by: 'pair', value: 'number', top } as const;
				const ask = (...counts: CountWant[]) => engine.slice({ ...ALL_TIME, want: { counts } });
				const [pairs] = ask(pair).columns.counts;
				const [all] = ask(fine).columns.counts;
				const counts = ask({ ...fine, top }, ...(isBeside ? [pair] : [])).columns.counts;
				const expected = [...pairs!.key].flatMap((first) =>
					[...all!.key].filter((key) => Math.floor(key / MODALITIES.length) === first)
				);
				expect([...counts[0]!.key]).toEqual(expected);
				const sum = (values: Float64Array) => values.reduce((total, each) => total + each, 0);
				expect(sum(counts[0]!.value)).toBe(sum(pairs!.value));
				if (isBeside) expect(counts[1]).toEqual(pairs);
			}),
			{ numRuns: 100 }
		);
	});
});

describe('the list of a slice', () => {
	const orders = ['start', 'weight'] as const;

	function readAll(engine: MemoryEngine, request: SliceRequest, want: EventsWant): number[] {
		const rows: number[] = [];
		let cursor: EventCursor | undefined;
		do {
			const events = { ...want, ...(cursor ? { cursor } : {}) };
			const { page } = engine.slice({ ...request, want: { events } }).columns;
			expect(page!.row.length).toBeLessThanOrEqual(want.limit);
			rows.push(...page!.row);
			cursor = page!.next ?? undefined;
		} while (cursor);
		return rows;
	}

	const ways = orders.flatMap((order) => [[order, 'tiers'] as const, [order, 'chosen'] as const]);

	it.each(ways)('holds every event once, page by page, by %s, from %s', (order, strategy) => {
		fc.assert(
			fc.property(
				anyEvents,
				anyRequest,
				fc.integer({ min: 1, max: 7 }),
				(events, request, limit) => {
					const { engine, order: positions } = toEngine(events, strategy);
					const rows = readAll(engine, request, { order, limit });
					const found = rows.map((row) => positions[row]!);
					expect([...found].sort((a, b) => a - b)).toEqual(naiveSlice(events, request).positions);
					const { start, weight } = engine.columns;
					const keyOf = (row: number) => (order === 'start' ? start[row]! : -weight[row]!);
					rows.slice(1).forEach((row, at) => {
						const before = rows[at]!;
						expect(keyOf(before) - keyOf(row) || before - row).toBeLessThan(0);
					});
				}
			),
			{ numRuns: 100 }
		);
	});

	it('is empty where none is wanted, and then has no next page', () => {
		const { engine } = toEngine([toNaiveEvent({ start: [0, 0] })]);
		for (const order of orders) {
			const { page } = engine.slice({ ...ALL_TIME, want: { events: { order, limit: 0 } } }).columns;
			expect(page).toEqual({ row: new Uint32Array(), next: null });
		}
	});
});

describe('the histogram of a slice', () => {
	const ways = ['tiers', 'chosen'] as const;

	it.each(ways)('counts what passes the filter by earliest start, by %s', (strategy) => {
		fc.assert(
			fc.property(anyEvents, anyFilter, fc.integer({ min: 1, max: 30 }), (events, filter, bins) => {
				const { engine } = toEngine(events, strategy);
				const want = { histogram: { range: [-30, 29] as const, bins } };
				const { histogram } = engine.slice({ ...ALL_TIME, window: [0, 0], filter, want }).columns;
				const starts = events.filter((event) => passes(event, filter)).map(({ start }) => start[0]);
				expect(histogram!.earlier).toBe(starts.filter((start) => start < -30).length);
				const ends = [...histogram!.from.slice(1), 30];
				const expected = Array.from(histogram!.from, (from, bin) => {
					return starts.filter((start) => start >= from && start < ends[bin]!).length;
				});
				expect([...histogram!.number]).toEqual(expected);
			}),
			{ numRuns: 100 }
		);
	});

	it.each([
		['without bound', [-Infinity, 5], 2],
		['finer than ticks', [0, 4], 6],
		['of no bins', [0, 4], 0],
		['of half a bin', [0, 4], 1.5]
	] as const)('is refused %s', (_what, range, bins) => {
		const { engine } = toEngine([]);
		const want = { histogram: { range, bins } };
		expect(() => engine.slice({ ...ALL_TIME, want })).toThrow(RangeError);
	});
});

describe('the cube of a slice', () => {
	it('answers for every window of whole buckets', () => {
		fc.assert(
			fc.property(
				anyEvents,
				anyFilter,
				fc.constantFrom(...VALUES),
				fc.constantFrom(...COUNT_KEYS.filter((by) => !by.startsWith('pair'))),
				fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 })),
				(all, filter, value, by, [a, b]) => {
					const events = all.filter(({ parts }) => !parts);
					const { engine } = toEngine(events);
					const want = { cube: { by, value, range: [-35, 34], buckets: 7 } } as const;
					const { cube } = engine.slice({ ...ALL_TIME, filter, want }).columns;
					const [first, last] = [Math.min(a, b), Math.max(a, b)];
					const { edges, keys, started, ended } = cube!;
					const counted = naiveSlice(events, {
						...ALL_TIME,
						filter,
						window: [edges[first]!, edges[last + 1]! - 1],
						want: { counts: [{ by, value }] }
					}).counts[0]!;
					for (let key = 0; key < keys; key++) {
						const sum = started[(last + 1) * keys + key]! - ended[first * keys + key]!;
						expect(sum).toBe(counted.get(String(key)) ?? 0);
					}
				}
			),
			{ numRuns: 100 }
		);
	});

	it('is refused for dates with gaps, which no sum can tell', () => {
		const parts = [
			[0, 1],
			[5, 6]
		] as const;
		const { engine } = toEngine([toNaiveEvent({ start: [0, 6], parts })]);
		const cube = { by: 'place', value: 'number', range: [0, 9], buckets: 2 } as const;
		expect(() => engine.slice({ ...ALL_TIME, want: { cube } })).toThrow('gaps');
	});
});
