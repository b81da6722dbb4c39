import type { Position } from 'geojson';

/** One polygon: its outline, then its holes. Degrees, closed. */
export type Rings = Position[][];

/** Whether a point lies in a ring, by crossings of the ray to the east. */
export function isInside(point: Position, ring: Position[]): boolean {
	const [x = 0, y = 0] = point;
	let inside = false;
	for (let i = 1; i < ring.length; i++) {
		const [x0 = 0, y0 = 0] = ring[i - 1]!;
		const [x1 = 0, y1 = 0] = ring[i]!;
		if (y0 > y !== y1 > y && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0) inside = !inside;
	}
	return inside;
}
