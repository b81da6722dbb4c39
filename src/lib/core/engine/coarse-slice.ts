import { toCountColumns } from '#lib/core/engine/count-columns.ts';
import type { SliceAnswer, SliceCube } from '#lib/core/engine/slice-answer.ts';
import type { CountKey, CountWant, SliceRequest } from '#lib/core/engine/slice-request.ts';
import { toSliceTicks } from '#lib/core/engine/slice-window.ts';

/**
 * Sums of numbers of events, by key, of one filter. Those by two keys may be of longer buckets, each
 * of which holds some whole ones of the others.
 */
export type HeldCubes = Readonly<Partial<Record<CountKey, SliceCube>>>;

/**
 * What whole buckets that hold the window say: something to show at once while the slice itself is
 * on its way. Counts for which no sums are held, and sums of weights, are empty; so are lists.
 * The number of events comes from the sums by kind, of which every event has one.
 */
export function toCoarseSlice(cubes: HeldCubes, request: SliceRequest): SliceAnswer {
	const byKind = cubes.kind ? sumsOf(cubes.kind, request) : new Float64Array(0);
	const some = cubes.kind ?? cubes.place;
	return {
		exact: false,
		bucket: some ? longestBucket(some) : null,
		columns: {
			events: byKind.reduce((sum, number) => sum + number, 0),
			uncertain: 0,
			counts: (request.want.counts ?? []).map((want) => countsOf(cubes, request, want)),
			histogram: null,
			page: null,
			cube: null
		}
	};
}

function countsOf(cubes: HeldCubes, request: SliceRequest, { by, value, top }: CountWant) {
	const cube = cubes[by];
	const sums = cube && value === 'number' ? sumsOf(cube, request) : new Float64Array(0);
	const seconds = by === 'place-kind' ? (cubes.kind?.keys ?? 1) : 1;
	return toCountColumns(sums, top, seconds);
}

/** By key: what has started by the end of the last bucket without what has ended before the first. */
function sumsOf(cube: SliceCube, request: SliceRequest): Float64Array {
	const { edges, keys, started, ended } = cube;
	const [from, to] = toSliceTicks(request);
	const stage = countUntil(edges, to);
	// Before the first edge nothing is known to have ended.
	const first = countUntil(edges, from) - 1;
	const sums = new Float64Array(keys);
	for (let key = 0; key < keys; key++) {
		const gone = first < 0 ? 0 : ended[first * keys + key]!;
		sums[key] = Math.max(0, started[stage * keys + key]! - gone);
	}
	return sums;
}

/** How many edges are at most this: the stage at which a tick counts. */
function countUntil(edges: Float64Array, tick: number): number {
	let count = 0;
	while (count < edges.length && edges[count]! <= tick) count++;
	return count;
}

function longestBucket({ edges }: SliceCube): number {
	let longest = 0;
	for (let at = 1; at < edges.length; at++) {
		longest = Math.max(longest, edges[at]! - edges[at - 1]!);
	}
	return longest;
}
