import type { DatasetLookup } from '#lib/core/model/lookup.ts';
import type { Slice } from '#lib/core/slice/slice.ts';
import type { LngLat } from '#lib/draw/fit-camera.ts';

/** At most this share of the marks may lie outside the opening view. */
const OUTSIDE_SHARE = 0.1;
/** A place is left outside only where the view gets at least this much narrower without it. */
const WORTH_IT = 0.72;

/** East, west, north and south of the box round points. */
const SIDES = [
	{ axis: 0, sign: 1 },
	{ axis: 0, sign: -1 },
	{ axis: 1, sign: 1 },
	{ axis: 1, sign: -1 }
] as const;
type Side = (typeof SIDES)[number];

interface WeightedPoint {
	at: LngLat;
	/** Marks there. */
	weight: number;
}

/**
 * The places that the opening view is to hold: all of a slice, less the few marks far out for whose
 * sake everything else would be crowded together. Those are still named on the frame of the map.
 */
export function toOpeningPoints(slice: Slice, lookup: DatasetLookup): readonly LngLat[] {
	let points = toWeightedPoints(slice, lookup);
	let spare = OUTSIDE_SHARE * points.reduce((sum, { weight }) => sum + weight, 0);
	for (;;) {
		const outlier = findOutlier(points, spare);
		if (!outlier) return points.map(({ at }) => at);
		spare -= outlier.weight;
		points = points.filter((point) => point !== outlier);
	}
}

function toWeightedPoints({ entries }: Slice, lookup: DatasetLookup): WeightedPoint[] {
	const weights = new Map<string, number>();
	for (const { record } of entries) {
		for (const id of record.at) weights.set(id, (weights.get(id) ?? 0) + 1);
	}
	const points = new Map<string, WeightedPoint>();
	for (const [id, weight] of weights) {
		const at = lookup.place(id)?.at;
		if (!at) continue;
		const point = points.get(at.join()) ?? { at, weight: 0 };
		point.weight += weight;
		points.set(at.join(), point);
	}
	return [...points.values()];
}

/** The point at an edge whose leaving narrows the view most, if that is worth its marks. */
function findOutlier(points: readonly WeightedPoint[], spare: number): WeightedPoint | null {
	const atEdges = new Set(SIDES.map((side) => findAlone(points, side)));
	let best: WeightedPoint | null = null;
	let narrowest = sizeOf(points) * WORTH_IT;
	for (const point of points) {
		if (point.weight > spare || !atEdges.has(point)) continue;
		const size = sizeOf(points.filter((other) => other !== point));
		if (size < narrowest) [best, narrowest] = [point, size];
	}
	return best;
}

/** The only point at a side of the box; without one of several it would stay as it is. */
function findAlone(points: readonly WeightedPoint[], side: Side): WeightedPoint | null {
	const edge = edgeOf(points, side);
	const there = points.filter(({ at }) => side.sign * at[side.axis] === edge);
	return there.length === 1 ? there[0]! : null;
}

/** The longer side of the box round the points, in degrees of latitude. */
function sizeOf(points: readonly WeightedPoint[]): number {
	if (points.length === 0) return 0;
	const [east, west, north, south] = SIDES.map((side) => edgeOf(points, side));
	return Math.max((east! + west!) * 0.6, north! + south!);
}

/** Of a west or south side the degrees are turned round, so that the farthest is the greatest. */
function edgeOf(points: readonly WeightedPoint[], { axis, sign }: Side): number {
	return points.reduce((farthest, { at }) => Math.max(farthest, sign * at[axis]), -Infinity);
}
