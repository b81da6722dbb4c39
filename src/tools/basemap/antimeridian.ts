import { geoEquirectangular, geoStream } from 'd3-geo';
import type { MultiPolygon, Polygon, Position } from 'geojson';

/** One polygon: its outline, then its holes. Degrees, closed. */
export type Rings = Position[][];

const RADIANS_TO_DEGREES = 180 / Math.PI;

/**
 * Cuts polygons that cross ±180° into pieces on either side, so that a flat map draws no bands.
 * Outlines are read on the sphere: a ring winds clockwise round what it encloses.
 */
export function cutAtAntimeridian(geometry: Polygon | MultiPolygon): Rings[] {
	const polygons: Rings[] = [];
	let rings: Rings = [];
	let ring: Position[] = [];
	const flat = geoEquirectangular().scale(RADIANS_TO_DEGREES).translate([0, 0]).precision(0);
	const sink = {
		point: (x: number, y: number) => void ring.push([x, -y]),
		lineStart: () => void (ring = []),
		lineEnd: () => void rings.push([...ring, [...ring[0]!]]),
		polygonStart: () => void (rings = []),
		polygonEnd: () => void polygons.push(...toPolygons(rings))
	};
	geoStream(geometry, flat.stream(sink));
	return polygons;
}

/** The cut gives outlines and holes in one list; holes wind the other way. */
function toPolygons(rings: Rings): Rings[] {
	const outlines = rings.filter((ring) => signedArea(ring) < 0);
	const holes = rings.filter((ring) => signedArea(ring) > 0);
	return outlines.map((outline) => [
		outline,
		...holes.filter((hole) => isInside(hole[0]!, outline))
	]);
}

/** In square degrees; negative where the ring is clockwise with north up. */
export function signedArea(ring: Position[]): number {
	let doubled = 0;
	for (let i = 1; i < ring.length; i++) {
		const [x0 = 0, y0 = 0] = ring[i - 1]!;
		const [x1 = 0, y1 = 0] = ring[i]!;
		doubled += x0 * y1 - x1 * y0;
	}
	return doubled / 2;
}

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
