import type { Position } from 'geojson';

/**
 * Cuts a closed ring in two along a line, whose ends are moved to the ring's nearest corners. Both
 * parts share the line's own points exactly.
 * @throws RangeError where both ends come to the same corner
 */
export function cutRing(ring: Position[], line: Position[]): [Position[], Position[]] {
	const corners = ring.slice(0, -1);
	const start = nearestCorner(corners, line[0]!);
	const end = nearestCorner(corners, line.at(-1)!);
	if (start === end) throw new RangeError('Both ends of the cut come to the same corner');
	const inner = line.slice(1, -1);
	const ahead = [...walk(corners, start, end), ...inner.toReversed()];
	const behind = [...walk(corners, end, start), ...inner];
	return [close(ahead), close(behind)];
}

function nearestCorner(corners: Position[], [x = 0, y = 0]: Position): number {
	const distances = corners.map(([cx = 0, cy = 0]) => Math.hypot(cx - x, cy - y));
	return distances.indexOf(Math.min(...distances));
}

/** From one corner to another in the ring's own direction, both included. */
function walk(corners: Position[], from: number, to: number): Position[] {
	return from <= to
		? corners.slice(from, to + 1)
		: [...corners.slice(from), ...corners.slice(0, to + 1)];
}

function close(ring: Position[]): Position[] {
	return [...ring, ring[0]!];
}
