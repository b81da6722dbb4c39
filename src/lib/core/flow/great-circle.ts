import { geoDistance, geoInterpolate } from 'd3-geo';

type LngLat = readonly [lng: number, lat: number];

const DEGREES = 180 / Math.PI;
/** Closer to opposite than this, every direction is the shortest one. */
const ANTIPODAL_WITHIN_DEG = 0.05;

/**
 * Points of the great circle from `from` to `to`, `steps` + 1 of them, ends included. Longitudes
 * are continuous and start at `from`, so they may pass ±180 and the line is never torn.
 *
 * Exactly opposite ends have no shortest way: the line then goes east, over the equator. Equal ends
 * give the same point again and again.
 */
export function sampleGreatCircle(from: LngLat, to: LngLat, steps: number): LngLat[] {
	const at = toInterpolator(from, to);
	const points: LngLat[] = [];
	let previous = from[0];
	for (let step = 0; step <= steps; step++) {
		const [lng, lat] = at(step / steps);
		previous = toNearby(lng, previous);
		points.push([previous, lat]);
	}
	return points;
}

/** Length of the great circle in degrees, 0 to 180. */
export function toArcDeg(from: LngLat, to: LngLat): number {
	return geoDistance([...from], [...to]) * DEGREES;
}

/** The longitude that means the same as `lng` and lies within 180° of `near`. */
export function toNearby(lng: number, near: number): number {
	return lng - 360 * Math.round((lng - near) / 360);
}

function toInterpolator(from: LngLat, to: LngLat): (share: number) => [number, number] {
	if (180 - toArcDeg(from, to) > ANTIPODAL_WITHIN_DEG) return geoInterpolate([...from], [...to]);
	const middle: [number, number] = [from[0] + 90, 0];
	const [first, second] = [geoInterpolate([...from], middle), geoInterpolate(middle, [...to])];
	return (share) => (share < 0.5 ? first(share * 2) : second(share * 2 - 1));
}
