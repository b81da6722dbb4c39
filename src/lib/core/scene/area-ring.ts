import circle from '@turf/circle';
import { toNearby } from '#lib/core/flow/great-circle.ts';
import type { Place } from '#lib/core/model/compiled.ts';

const STEPS = 64;
const KM_PER_DEGREE = 111.19;

/**
 * The circle of true size within which a place lies, as a closed ring with continuous longitudes.
 * Empty for a place that is known itself, and for a circle that holds a pole, which no flat map
 * can draw.
 */
export function toAreaRing({ at, radiusKm }: Place): (readonly [number, number])[] {
	if (!at || radiusKm === null || !(radiusKm > 0)) return [];
	if (Math.abs(at[1]) + radiusKm / KM_PER_DEGREE >= 90) return [];
	const ring = circle([...at], radiusKm, { units: 'kilometers', steps: STEPS }).geometry
		.coordinates[0];
	return (ring ?? []).map(([lng = 0, lat = 0]) => [toNearby(lng, at[0]), lat]);
}
