import type { ScreenLine } from '#lib/draw/still/screen-line.ts';

/**
 * A line with as few of its points as keep it within `tolerancePx` of its course; its ends stay
 * (Douglas and Peucker 1973).
 */
export function simplify(line: ScreenLine, tolerancePx: number): ScreenLine {
	const last = line.length / 2 - 1;
	if (last < 2) return line;
	const isKept = new Uint8Array(last + 1);
	isKept[0] = isKept[last] = 1;
	const open: [from: number, to: number][] = [[0, last]];
	for (let part = open.pop(); part; part = open.pop()) {
		const [from, to] = part;
		const farthest = findFarthest(line, from, to, tolerancePx);
		if (farthest === null) continue;
		isKept[farthest] = 1;
		open.push([from, farthest], [farthest, to]);
	}
	return line.filter((_, i) => isKept[i >> 1]);
}

/** The point between two others that lies farthest from the way between them; null: none is far. */
function findFarthest(
	line: ScreenLine,
	from: number,
	to: number,
	tolerancePx: number
): number | null {
	const [x, y] = [line[2 * from]!, line[2 * from + 1]!];
	const [dx, dy] = [line[2 * to]! - x, line[2 * to + 1]! - y];
	const length2 = dx * dx + dy * dy;
	let farthest: number | null = null;
	let most = tolerancePx * tolerancePx;
	for (let i = from + 1; i < to; i++) {
		const [px, py] = [line[2 * i]! - x, line[2 * i + 1]! - y];
		const share = length2 === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length2));
		const [offX, offY] = [px - share * dx, py - share * dy];
		const distance2 = offX * offX + offY * offY;
		if (distance2 > most) [farthest, most] = [i, distance2];
	}
	return farthest;
}
