import type { DatasetLookup } from '#lib/core/model/lookup.ts';
import type { Selection } from '#lib/core/model/selection.ts';
import type { Slice } from '#lib/core/slice/slice.ts';
import type { LngLat } from '#lib/draw/fit-camera.ts';
import { toOpeningPoints } from '#lib/draw/opening-points.ts';

/** From the middle to the edge at least, so that a reader sees in which part of the world it is. */
const LEAST_DEGREES = 8;
const FARTHEST_LAT = 85;

/**
 * What the map of a story's step has to hold where its author names no camera: the slice as an
 * opening view has it, and every place of the selected record.
 */
export function toStepPoints(
	slice: Slice,
	lookup: DatasetLookup,
	selection: Selection
): readonly LngLat[] {
	const record = selection.type === 'record' ? lookup.record(selection.ref) : null;
	const own = (record?.at ?? []).flatMap((id): LngLat[] => {
		const at = lookup.place(id)?.at;
		return at ? [at] : [];
	});
	const points = [...toOpeningPoints(slice, lookup), ...own];
	if (points.length === 0) return points;
	const lats = points.map(([, lat]) => lat);
	const [south, north] = [Math.min(...lats), Math.max(...lats)];
	if (north - south >= 2 * LEAST_DEGREES) return points;
	const middle = (south + north) / 2;
	const lng = points[0]![0];
	const edges = [middle - LEAST_DEGREES, middle + LEAST_DEGREES];
	return [
		...points,
		...edges.map((lat): LngLat => [lng, Math.max(-FARTHEST_LAT, Math.min(FARTHEST_LAT, lat))])
	];
}
