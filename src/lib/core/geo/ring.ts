export type Position = readonly [lng: number, lat: number];

/** A closed line: the last position is the first one again. */
export type Ring = readonly Position[];

/**
 * Area of a ring on the flat map in square degrees; positive where it runs counter-clockwise
 * (shoelace formula).
 */
export function ringArea(ring: Ring): number {
	let twice = 0;
	for (let i = 1; i < ring.length; i++) {
		const [[x, y], [nextX, nextY]] = [ring[i - 1]!, ring[i]!];
		twice += x * nextY - nextX * y;
	}
	return twice / 2;
}

/** The ring counter-clockwise, as RFC 7946 (3.1.6) has outlines, or clockwise, as it has holes. */
export function turnRing(ring: Ring, way: 'counter-clockwise' | 'clockwise'): Ring {
	const isCounter = ringArea(ring) > 0;
	return isCounter === (way === 'counter-clockwise') ? ring : [...ring].reverse();
}
