import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildColumns } from '#lib/core/columns/build-columns.ts';
import { toCoarseSlice } from '#lib/core/engine/coarse-slice.ts';
import { MemoryEngine } from '#lib/core/engine/memory-engine.ts';
import type { CountKey, SliceRequest } from '#lib/core/engine/slice-request.ts';
import { anyEvents, anyWindow } from './arbitrary-events.ts';
import { toLooseEvents, toNaiveEvent, type NaiveEvent } from './naive-events.ts';

const COUNTS = [
	{ by: 'place', value: 'number' },
	{ by: 'kind', value: 'number' },
	{ by: 'place-kind', value: 'number' }
] as const;
const REQUEST: SliceRequest = {
	window: [0, 9],
	mode: 'window',
	dates: 'possible',
	filter: {},
	want: { counts: COUNTS }
};
const GRID = { range: [-40, 39], buckets: 8 } as const;

function hold(events: readonly NaiveEvent[]) {
	const engine = new MemoryEngine(buildColumns(toLooseEvents(events)).columns);
	const cubeOf = (by: CountKey, buckets: number = GRID.buckets) =>
		engine.slice({ ...REQUEST, want: { cube: { by, value: 'number', ...GRID, buckets } } }).columns
			.cube!;
	const [place, kind] = [cubeOf('place'), cubeOf('kind')];
	return { engine, cubeOf, cubes: { place, kind, 'place-kind': cubeOf('place-kind') } };
}

const anySmooth = anyEvents.map((events) => events.filter(({ parts }) => !parts));

describe('a coarse slice', () => {
	it('of whole buckets is what the slice is', () => {
		fc.assert(
			fc.property(anySmooth, fc.nat({ max: 7 }), fc.nat({ max: 7 }), (events, a, b) => {
				const { engine, cubes } = hold(events);
				const [first, last] = [Math.min(a, b), Math.max(a, b)];
				const request = { ...REQUEST, window: [first * 10 - 40, last * 10 - 31] } as const;
				const { columns } = engine.slice(request);
				const coarse = toCoarseSlice(cubes, request).columns;
				expect(coarse.events).toBe(columns.events);
				expect(coarse.counts).toEqual(columns.counts);
			}),
			{ numRuns: 60 }
		);
	});

	it('of any other window holds all that the slice holds, and says that it may hold more', () => {
		fc.assert(
			fc.property(anySmooth, anyWindow, (events, window) => {
				const { engine, cubes } = hold(events);
				const request = { ...REQUEST, window };
				const coarse = toCoarseSlice(cubes, request);
				expect(coarse.columns.events).toBeGreaterThanOrEqual(engine.slice(request).columns.events);
				expect(coarse).toMatchObject({ exact: false, bucket: 10 });
			}),
			{ numRuns: 60 }
		);
	});

	it('has every kind of a place that has been counted, where kinds are held in longer buckets', () => {
		fc.assert(
			fc.property(anySmooth, anyWindow, (events, window) => {
				const { cubes, cubeOf } = hold(events);
				const held = { ...cubes, 'place-kind': cubeOf('place-kind', GRID.buckets / 4) };
				const request = { ...REQUEST, window };
				const [fine] = toCoarseSlice(cubes, request).columns.counts.slice(-1);
				const [longer] = toCoarseSlice(held, request).columns.counts.slice(-1);
				const about = new Map(Array.from(longer!.key, (key, at) => [key, longer!.value[at]!]));
				fine!.key.forEach((key, at) =>
					expect(about.get(key)).toBeGreaterThanOrEqual(fine!.value[at]!)
				);
			}),
			{ numRuns: 60 }
		);
	});

	it('leaves out what is over in a window, but not what has been by then', () => {
		const { cubes } = hold([
			toNaiveEvent({ start: [-35, -35] }),
			toNaiveEvent({ start: [25, 25] })
		]);
		const at = (mode: SliceRequest['mode']) =>
			toCoarseSlice(cubes, { ...REQUEST, window: [20, 29], mode }).columns.events;
		expect([at('window'), at('cumulative')]).toEqual([1, 2]);
	});

	it('names the greatest alone where only they are wanted', () => {
		const events = [0, 1, 1].map((place) => toNaiveEvent({ start: [5, 5], place }));
		const want = { counts: [{ by: 'place', value: 'number', top: 1 } as const] };
		const { counts } = toCoarseSlice(hold(events).cubes, { ...REQUEST, want }).columns;
		expect(counts[0]).toEqual({ key: Uint32Array.of(1), value: Float64Array.of(2) });
	});

	it('counts nothing where no sums are held', () => {
		const { exact, bucket, columns } = toCoarseSlice({}, REQUEST);
		expect([exact, bucket, columns.events]).toEqual([false, null, 0]);
		expect(columns.counts.map(({ key }) => key.length)).toEqual([0, 0, 0]);
	});
});
