import type { Position } from 'geojson';

/** Cuts every corner of a line once, at a quarter of each side (Chaikin); the ends stay. */
export function smoothLine(line: Position[]): Position[] {
	if (line.length < 3) return line;
	return [line[0]!, ...cutCorners(line).slice(1, -1), line.at(-1)!];
}

/** The same for a closed ring. */
export function smoothRing(ring: Position[]): Position[] {
	const corners = cutCorners(ring);
	return [...corners, corners[0]!];
}

function cutCorners(points: Position[]): Position[] {
	return points.slice(1).flatMap((to, i) => {
		const from = points[i]!;
		return [between(from, to, 0.25), between(from, to, 0.75)];
	});
}

function between([x0 = 0, y0 = 0]: Position, [x1 = 0, y1 = 0]: Position, part: number): Position {
	return [x0 + (x1 - x0) * part, y0 + (y1 - y0) * part];
}
