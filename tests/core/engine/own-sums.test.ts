import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildColumns } from '#lib/core/columns/build-columns.ts';
import { CubeBuilder } from '#lib/core/engine/cube-builder.ts';
import { Shelf } from '#lib/core/engine/shelf.ts';
import type { StartCube } from '#lib/core/engine/start-cube.ts';
import { MemoryEngine } from '#lib/core/engine/memory-engine.ts';
import {
	COUNT_KEYS,
	type CountKey,
	type SliceFilter,
	type SliceRequest
} from '#lib/core/engine/slice-request.ts';
import { anyEvents, anyWindow } from './arbitrary-events.ts';
import { toLooseEvents, toNaiveEvent } from './naive-events.ts';
import { toSource } from './row-source.ts';
import { ALL_TIME } from '../../support/all-time.ts';

const EVENTS = fc.sample(anyEvents, { numRuns: 200, seed: 3 }).flat();
const { columns } = buildColumns(toLooseEvents(EVENTS));
const COUNTS = COUNT_KEYS.flatMap((by) => [
	{ by, value: 'number' as const },
	{ by, value: 'weight' as const, top: 3 }
]);
const FILTERS: readonly [string, SliceFilter][] = [
	['no filter', {}],
	['places', { places: [1, 3] }],
	['kinds and certainty', { kinds: [0, 2], modalities: [0] }],
	['actors', { actors: [2] }],
	['a pair', { pair: { from: 0, to: 1, directed: false } }],
	['all of these', { places: [0], kinds: [1], actors: [0, 1], modalities: [0, 1, 2] }],
	['what nothing passes', { places: [4], pair: { from: 0, to: 1, directed: true } }]
];
const WINDOWS = [
	[-Infinity, Infinity],
	[-55, 60],
	[-20, 44],
	[3, 3],
	[0, Infinity]
] as const;
/** Where few rows may be chosen out of all, sums are made for most filters; without bound for some. */
const ROOMS = [60_000, undefined];
const BY_PLACE = { by: 'place', value: 'number' } as const;

function toRequest(request: Partial<SliceRequest>): SliceRequest {
	return {
		...ALL_TIME,
		want: { counts: COUNTS },
		...request
	};
}

/** What a cube says of the rows between two edges: sums of every class and key, and numbers of rows. */
function toDifference({ sums, rows, classes, keys }: StartCube, from: number, to: number) {
	const cells = classes * keys;
	const between = (values: ArrayLike<number>, length: number, isWrapped: boolean) =>
		Array.from({ length }, (_, at) => {
			const difference = values[to * length + at]! - values[from * length + at]!;
			return isWrapped ? difference >>> 0 : difference;
		});
	return [between(sums, cells, sums instanceof Uint32Array), between(rows, classes, false)];
}

describe('sums that an engine makes by itself', () => {
	it.each(FILTERS)(
		'never change an answer, before they are there or after: %s',
		(_name, filter) => {
			const plain = new MemoryEngine(columns, { strategy: 'tiers' });
			const own = new MemoryEngine(columns, { ownBytes: ROOMS[0] });
			for (const dates of ['possible', 'certain'] as const) {
				// Every window often enough that all sums are there in the end.
				for (let round = 0; round < 2 * COUNTS.length; round++) {
					const window = WINDOWS[round % WINDOWS.length]!;
					const request = toRequest({ window, dates, filter });
					expect(own.slice(request)).toEqual(plain.slice(request));
				}
			}
		}
	);

	it('never change an answer of windows in any order', () => {
		fc.assert(
			fc.property(
				fc.array(anyWindow, { minLength: 2, maxLength: 12 }),
				fc.constantFrom(...FILTERS),
				fc.constantFrom('possible', 'certain'),
				fc.constantFrom<CountKey[]>(['place', 'pair'], ['pair'], ['actor', 'pair'], ['kind'], []),
				fc.constantFrom(...ROOMS),
				(windows, [, filter], dates, keys, bytes) => {
					const plain = new MemoryEngine(columns, { strategy: 'tiers' });
					const own = new MemoryEngine(columns, { ownBytes: bytes });
					const want = { counts: keys.map((by) => ({ by, value: 'number' as const })) };
					for (const window of windows) {
						const request = toRequest({ window, dates, filter, want });
						expect(own.slice(request)).toEqual(plain.slice(request));
					}
				}
			),
			{ numRuns: 150 }
		);
	});

	it.each(ROOMS)(
		'are of the filter that is asked for, when filters take turns, in %s bytes',
		(bytes) => {
			const plain = new MemoryEngine(columns, { strategy: 'tiers' });
			const own = new MemoryEngine(columns, { ownBytes: bytes });
			for (let round = 0; round < 4; round++) {
				for (const [, filter] of FILTERS) {
					const request = toRequest({ filter: { ...filter }, want: { counts: [BY_PLACE] } });
					expect(own.slice(request)).toEqual(plain.slice(request));
				}
			}
		}
	);

	it('tell the number of events where nothing else is wanted', () => {
		const plain = new MemoryEngine(columns, { strategy: 'tiers' });
		const own = new MemoryEngine(columns, { strategy: 'cube' });
		for (const [, filter] of FILTERS) {
			const request = toRequest({ filter, want: {} });
			expect(own.slice(request)).toEqual(plain.slice(request));
		}
	});

	it('are left out where they may take no memory', () => {
		const plain = new MemoryEngine(columns, { strategy: 'tiers' });
		const own = new MemoryEngine(columns, { strategy: 'cube', ownBytes: 0 });
		const request = toRequest({ filter: { places: [1] } });
		expect(own.slice(request)).toEqual(plain.slice(request));
	});
});

describe('a cube', () => {
	it.each(COUNTS)('says the same made at once and piece by piece, in any order: %o', (summand) => {
		const whole = new CubeBuilder(toSource(columns), summand, 400_000).toWhole()!;
		const last = whole.edges.length - 1;
		expect(last).toBeGreaterThan(10);
		const piece = fc.tuple(fc.nat({ max: last }), fc.nat({ max: last }));
		fc.assert(
			fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
				const builder = new CubeBuilder(toSource(columns), summand, 400_000);
				for (const [a, b] of pieces) {
					const [from, to] = [Math.min(a, b), Math.max(a, b)];
					builder.cover(from, to);
					expect(builder.covers(from, to)).toBe(true);
				}
				for (const [a, b] of pieces) {
					const [from, to] = [Math.min(a, b), Math.max(a, b)];
					expect(toDifference(builder.cube, from, to)).toEqual(toDifference(whole, from, to));
				}
			}),
			{ numRuns: 10 }
		);
	});

	it('knows nothing of what it has not been asked for', () => {
		const builder = new CubeBuilder(toSource(columns), BY_PLACE, 40_000);
		builder.cover(3, 6);
		builder.cover(8, 9);
		expect([builder.covers(4, 5), builder.covers(6, 6)]).toEqual([true, true]);
		expect([builder.covers(3, 9), builder.covers(2, 4), builder.covers(7, 7)]).toEqual([
			false,
			false,
			false
		]);
	});

	it('takes no more memory than it may', () => {
		for (const maxBytes of [1_000, 4_000, 40_000]) {
			const builder = new CubeBuilder(toSource(columns), BY_PLACE, maxBytes);
			expect(builder.toWhole()!.sums.byteLength).toBeLessThanOrEqual(maxBytes);
			expect(builder.bytes).toBeLessThanOrEqual(maxBytes);
		}
	});

	it('is not made where there is no room, or nothing to count by', () => {
		const points = buildColumns(toLooseEvents([toNaiveEvent({ start: [0, 0] })])).columns;
		for (const builder of [
			new CubeBuilder(toSource(columns), BY_PLACE, 100),
			new CubeBuilder(toSource(points), { by: 'pair', value: 'number' }, 10_000)
		]) {
			expect([builder.toWhole(), builder.bytes]).toEqual([null, 0]);
		}
	});

	it('has room on the shelf until others that are used more need it', () => {
		const shelf = new Shelf(40_000);
		const make = () => new CubeBuilder(toSource(columns), BY_PLACE, 20_000);
		const take = (name: string) => shelf.take(CubeBuilder, name, make);
		const [a, b] = [take('a'), take('b')];
		expect([take('a'), take('b'), take('a')]).toEqual([a, b, a]);
		expect(a.bytes + b.bytes).toBeGreaterThan(20_000);
		for (const name of ['c', 'd', 'e']) {
			take(name);
			expect(take('a')).toBe(a);
		}
		expect(take('b')).not.toBe(b);
	});
});
