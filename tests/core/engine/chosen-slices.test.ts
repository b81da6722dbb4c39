import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildColumns } from '#lib/core/columns/build-columns.ts';
import { ChosenColumns } from '#lib/core/engine/chosen-columns.ts';
import { ChosenSlices } from '#lib/core/engine/chosen-slices.ts';
import { toMostChosen } from '#lib/core/engine/cost-model.ts';
import { toEventRows } from '#lib/core/engine/event-rows.ts';
import { MemoryEngine } from '#lib/core/engine/memory-engine.ts';
import { splitFilter } from '#lib/core/engine/narrow-filter.ts';
import { estimatePassing, RowSearch } from '#lib/core/engine/row-search.ts';
import type { SliceFilter, SliceRequest } from '#lib/core/engine/slice-request.ts';
import { openScan } from '#lib/core/engine/vector-scan.ts';
import { anyEvents, anyFilter, anyWindow } from './arbitrary-events.ts';
import { toLooseEvents, toNaiveEvent } from './naive-events.ts';
import { passes } from './naive-slice.ts';
import { toSource } from './row-source.ts';
import { ALL_TIME } from '../../support/all-time.ts';

/** Reads however few rows with vectors. */
const VECTORS = openScan(1);
const EVENTS = fc.sample(anyEvents, { numRuns: 200, seed: 5 }).flat();
const { columns, order } = buildColumns(toLooseEvents(EVENTS));
const NARROW: readonly [string, SliceFilter][] = [
	['a place', { places: [2] }],
	['places', { places: [1, 3] }],
	['a pair', { pair: { from: 0, to: 1, directed: false } }],
	['a pair one way', { pair: { from: 3, to: 2, directed: true } }],
	['a place and a pair', { places: [0], pair: { from: 0, to: 1, directed: false } }],
	['an actor', { actors: [2] }],
	['a place that is not there', { places: [99] }]
];
const WHOLE: SliceRequest = { ...ALL_TIME, want: { counts: [{ by: 'place', value: 'number' }] } };

function toPassing(filter: SliceFilter): number[] {
	return [...order.keys()].filter((row) => passes(EVENTS[order[row]!]!, filter));
}

function toSlices(filter: SliceFilter, maxBytes: number) {
	const open = (own: typeof columns) => new MemoryEngine(own, { strategy: 'tiers' });
	return new ChosenSlices(toSource(columns, filter), maxBytes, open);
}

describe('a search for rows', () => {
	it.each(NARROW)('finds every row that passes, once, piece by piece: %s', (_name, filter) => {
		const search = new RowSearch(toSource(columns, filter), Infinity);
		let pieces = 0;
		while (search.toRows() === null) {
			search.advance(1);
			pieces++;
		}
		expect([...search.toRows()!]).toEqual(toPassing(filter));
		// Nothing is looked at where nothing can pass.
		expect(pieces > 2).toBe(!filter.places?.includes(99));
	});

	it('ends as soon as there are more than it is to find', () => {
		const source = toSource(columns, { places: [1, 3] });
		const passing = toPassing({ places: [1, 3] }).length;
		const [some, all] = [passing - 1, passing].map((most) => new RowSearch(source, most));
		for (const search of [some!, all!]) search.advance(Infinity);
		expect([some!.areMany, some!.toRows()]).toEqual([true, null]);
		expect([all!.areMany, all!.toRows()!.length]).toEqual([false, passing]);
	});

	it('finds nothing among no rows', () => {
		const none = buildColumns(toLooseEvents([])).columns;
		const search = new RowSearch(toSource(none, { places: [0] }), 0);
		expect([...search.toRows()!]).toEqual([]);
	});

	it('is told beforehand about how much it will find', () => {
		for (const [, filter] of NARROW) {
			const estimate = estimatePassing(toSource(columns, filter));
			const passing = toPassing(filter).length;
			expect(Math.abs(estimate - passing)).toBeLessThan(0.15 * passing + 150);
		}
	});
});

describe('chosen rows', () => {
	it('are what they were, as columns of their own', () => {
		fc.assert(
			fc.property(fc.subarray([...Array(columns.count).keys()]), (chosen) => {
				const rows = Uint32Array.from(chosen);
				const own = new ChosenColumns(columns, rows);
				const all = Uint32Array.from(rows.keys());
				expect(toEventRows(own, all)).toEqual(toEventRows(columns, rows));
				expect(own.tiers.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(rows.length);
				expect(own.tiers.every(({ from, to }) => from < to)).toBe(true);
			}),
			{ numRuns: 10 }
		);
	});

	it('answer as soon as they are found, and in rows of all', () => {
		const slices = toSlices({ places: [2] }, 1e6);
		const want = { events: { order: 'start', limit: 5 } } as const;
		expect([slices.isSearching, slices.slice({ ...WHOLE, want })]).toEqual([true, null]);
		slices.search(Infinity);
		expect(slices.isSearching).toBe(false);
		const plain = new MemoryEngine(columns, { strategy: 'tiers' });
		const expected = plain.slice({ ...WHOLE, filter: { places: [2] }, want });
		expect(slices.slice({ ...WHOLE, want })).toEqual(expected);
	});

	it('are left where they are if they take more memory than they may', () => {
		const passing = toPassing({ places: [2] }).length;
		const slices = toSlices({ places: [2] }, passing * 20);
		expect(slices.isSearching).toBe(false);
		slices.search(Infinity);
		expect(slices.slice(WHOLE)).toBe(null);
		for (const maxBytes of [passing * 38, passing * 45, 1e6]) {
			const held = toSlices({ places: [2] }, maxBytes);
			held.search(Infinity);
			expect(held.bytes).toBeLessThanOrEqual(maxBytes);
		}
	});

	it('are not worth it where they are many, whatever memory there is', () => {
		expect(toMostChosen(1e9)).toBeLessThan(1e6);
		expect(toMostChosen(1000)).toBe(1000);
	});
});

describe('an engine that chooses rows', () => {
	it('gives the same answers whatever is asked of it, filters and windows by turns', () => {
		const filters = fc.oneof(
			fc.constantFrom(...NARROW).map(([, filter]) => filter),
			anyFilter
		);
		const wants = fc.record({
			counts: fc.constantFrom(
				[],
				[{ by: 'place', value: 'number' } as const],
				[
					{ by: 'pair', value: 'weight', top: 2 } as const,
					{ by: 'place-kind', value: 'number' } as const
				]
			),
			histogram: fc.constant({ range: [-40, 40] as const, bins: 9 }),
			events: fc.record({
				order: fc.constantFrom('start', 'weight'),
				limit: fc.integer({ min: 0, max: 40 }),
				cursor: fc.record({ value: fc.integer({ min: -60, max: 60 }), row: fc.nat({ max: 6000 }) })
			})
		});
		const requests = fc.record({
			window: anyWindow,
			mode: fc.constantFrom('window', 'instant', 'cumulative'),
			dates: fc.constantFrom('possible', 'certain'),
			filter: filters,
			want: wants
		});
		fc.assert(
			fc.property(fc.array(requests, { minLength: 2, maxLength: 6 }), (asked) => {
				const plain = new MemoryEngine(columns, { strategy: 'tiers' });
				for (const engine of [
					new MemoryEngine(columns, { strategy: 'chosen' }),
					new MemoryEngine(columns, { strategy: 'chosen', scan: VECTORS }),
					new MemoryEngine(columns)
				]) {
					for (const request of asked) expect(engine.slice(request)).toEqual(plain.slice(request));
				}
			}),
			{ numRuns: 60 }
		);
	});

	it('refuses a cube of dates with gaps, even where those chosen have none', () => {
		const parts = [
			[0, 1],
			[5, 6]
		] as const;
		const events = [
			toNaiveEvent({ start: [0, 6], parts }),
			toNaiveEvent({ start: [3, 3], place: 1 })
		];
		const engine = new MemoryEngine(buildColumns(toLooseEvents(events)).columns, {
			strategy: 'chosen'
		});
		const cube = { by: 'place', value: 'number', range: [0, 9], buckets: 2 } as const;
		const request = { ...WHOLE, filter: { places: [1] }, want: { cube } };
		expect(() => engine.slice(request)).toThrow('gaps');
	});

	it('gives the same cube of dates without gaps', () => {
		const events = EVENTS.filter(({ parts }) => !parts);
		const own = buildColumns(toLooseEvents(events)).columns;
		const cube = { by: 'place-kind', value: 'weight', range: [-40, 39], buckets: 8 } as const;
		for (const [, filter] of NARROW) {
			const request = { ...WHOLE, filter, want: { cube } };
			const [plain, chosen] = (['tiers', 'chosen'] as const).map((strategy) =>
				new MemoryEngine(own, { strategy }).slice(request)
			);
			expect(chosen).toEqual(plain);
		}
	});
});

describe('a filter', () => {
	it.each<[SliceFilter, SliceFilter | null]>([
		[{}, null],
		[{ kinds: [1], modalities: [0] }, null],
		[{ places: [], actors: [], pair: null }, null],
		[
			{ places: [3], kinds: [1] },
			{ places: [3], pair: null }
		],
		[{ actors: [2], modalities: [1] }, { actors: [2] }],
		[
			{ places: [3], actors: [2] },
			{ places: [3], pair: null }
		]
	])('is parted into what few rows have and the rest: %o', (filter, narrow) => {
		const split = splitFilter(filter);
		expect(split?.narrow ?? null).toEqual(narrow);
		if (!split) return;
		for (const event of EVENTS.slice(0, 500)) {
			const both = passes(event, split.narrow) && passes(event, split.rest);
			expect(both).toBe(passes(event, filter));
		}
	});
});
