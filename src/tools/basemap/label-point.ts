import type { Position } from 'geojson';
import { isInside, type Rings } from './rings.ts';

const STEPS = 24;
const ROUNDS = 6;
/** Names are wide and low: what lies above and below counts for less than what lies beside. */
const FLATNESS = 1.6;

/**
 * Where a name sits best: the point of a polygon farthest from its edge as mercator draws it, with
 * heights weighed up. `[lng, lat]` in degrees, to two decimals.
 */
export function toLabelPoint(polygon: Rings): [lng: number, lat: number] {
	const rings = polygon.map((ring) => ring.map(toPlane));
	const [outline] = rings;
	const xs = outline!.map(([x = 0]) => x);
	const ys = outline!.map(([, y = 0]) => y);
	let [west, east] = [Math.min(...xs), Math.max(...xs)];
	let [south, north] = [Math.min(...ys), Math.max(...ys)];
	let best: Position = [(west + east) / 2, (south + north) / 2];
	let farthest = -Infinity;
	for (let round = 0; round < ROUNDS; round++) {
		const [stepX, stepY] = [(east - west) / STEPS, (north - south) / STEPS];
		for (let i = 0; i <= STEPS; i++) {
			for (let j = 0; j <= STEPS; j++) {
				const point: Position = [west + i * stepX, south + j * stepY];
				const distance = distanceInside(point, rings);
				if (distance > farthest) [farthest, best] = [distance, point];
			}
		}
		[west, east] = [best[0]! - stepX, best[0]! + stepX];
		[south, north] = [best[1]! - stepY, best[1]! + stepY];
	}
	return [round2(best[0]!), round2(toLat(best[1]!))];
}

/** To the nearest edge; negative outside. */
function distanceInside(point: Position, rings: Rings): number {
	const crossed = rings.filter((ring) => isInside(point, ring)).length;
	const nearest = Math.min(...rings.map((ring) => distanceToRing(point, ring)));
	return crossed % 2 === 1 ? nearest : -nearest;
}

function distanceToRing([x = 0, y = 0]: Position, ring: Position[]): number {
	let least = Infinity;
	for (let i = 1; i < ring.length; i++) {
		const [x0 = 0, y0 = 0] = ring[i - 1]!;
		const [x1 = 0, y1 = 0] = ring[i]!;
		const squared = (x1 - x0) ** 2 + (y1 - y0) ** 2;
		const along = squared === 0 ? 0 : ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / squared;
		const part = Math.max(0, Math.min(1, along));
		least = Math.min(least, Math.hypot(x0 + part * (x1 - x0) - x, y0 + part * (y1 - y0) - y));
	}
	return least;
}

function toPlane([lng = 0, lat = 0]: Position): Position {
	const radians = (Math.max(-84, Math.min(84, lat)) * Math.PI) / 180;
	const y = Math.log(Math.tan(Math.PI / 4 + radians / 2));
	return [lng, ((y * 180) / Math.PI) * FLATNESS];
}

function toLat(y: number): number {
	const radians = ((y / FLATNESS) * Math.PI) / 180;
	return ((2 * Math.atan(Math.exp(radians)) - Math.PI / 2) * 180) / Math.PI;
}

function round2(degrees: number): number {
	return Math.round(degrees * 100) / 100;
}
