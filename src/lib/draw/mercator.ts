import { MERCATOR_EDGE_LAT } from '#lib/core/scene/mercator-viewport.ts';

/** Width and height of the Mercator world at zoom 0, in CSS pixels. */
export const WORLD_PX = 512;

/** 0 at the north edge of the square Mercator world, 1 at its south edge; poles are at the edges. */
export function toShareY(lat: number): number {
	const limited = Math.max(-MERCATOR_EDGE_LAT, Math.min(MERCATOR_EDGE_LAT, lat));
	const y = Math.log(Math.tan(Math.PI / 4 + (limited * Math.PI) / 360));
	return (1 - y / Math.PI) / 2;
}

/** Inverse of `toShareY`. */
export function toLat(shareY: number): number {
	return (Math.atan(Math.sinh((1 - 2 * shareY) * Math.PI)) * 180) / Math.PI;
}
