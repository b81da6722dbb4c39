import type { Position } from 'geojson';

const RADIANS = Math.PI / 180;
const SEGMENTS = 32;

/** The shorter great circle between two places in degrees; past 180° it goes on counting. */
export function toGreatCircle(from: Position, to: Position): Position[] {
	const [a, b] = [toVector(from), toVector(to)];
	const angle = Math.acos(Math.max(-1, Math.min(1, dot(a, b))));
	if (angle === 0) return [from, to];
	let turns = 0;
	let last = from[0]!;
	return Array.from({ length: SEGMENTS + 1 }, (_, step) => {
		const share = step / SEGMENTS;
		const [p, q] = [Math.sin((1 - share) * angle), Math.sin(share * angle)];
		const [x, y, z] = a.map((each, axis) => p * each + q * b[axis]!) as [number, number, number];
		const lng = Math.atan2(y, x) / RADIANS;
		if (lng - last > 180) turns--;
		else if (last - lng > 180) turns++;
		last = lng;
		return [lng + 360 * turns, Math.atan2(z, Math.hypot(x, y)) / RADIANS];
	});
}

function toVector([lng, lat]: Position): [number, number, number] {
	const [east, north] = [lng! * RADIANS, lat! * RADIANS];
	return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)];
}

function dot(a: readonly number[], b: readonly number[]): number {
	return a.reduce((sum, each, axis) => sum + each * b[axis]!, 0);
}
