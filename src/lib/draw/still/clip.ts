import type { Frame, ScreenLine } from '#lib/draw/still/screen-line.ts';

/**
 * A closed ring cut to a frame (Sutherland and Hodgman 1974); where it leaves the frame it runs
 * along its edge. Empty where nothing of it is inside.
 */
export function clipRing(ring: ScreenLine, frame: Frame): ScreenLine {
	const reach = toReach(ring, frame);
	if (reach !== 'across') return reach === 'inside' ? ring : [];
	let clipped = clipSide(ring, 0, frame.left, 1);
	clipped = clipSide(clipped, 0, frame.right, -1);
	clipped = clipSide(clipped, 1, frame.top, 1);
	return clipSide(clipped, 1, frame.bottom, -1);
}

/** The parts of an open line that lie inside a frame (Liang and Barsky 1984). */
export function clipLine(line: ScreenLine, frame: Frame): ScreenLine[] {
	const reach = toReach(line, frame);
	if (reach !== 'across') return reach === 'inside' ? [line] : [];
	const parts: ScreenLine[] = [];
	let part: ScreenLine = [];
	for (let i = 2; i < line.length; i += 2) {
		const [x, y] = [line[i - 2]!, line[i - 1]!];
		const [dx, dy] = [line[i]! - x, line[i + 1]! - y];
		const shares = toSharesInside(x, y, dx, dy, frame);
		if (!shares) continue;
		const [enter, leave] = shares;
		if (enter > 0 || part.length === 0) {
			if (part.length > 0) parts.push(part);
			part = [x + enter * dx, y + enter * dy];
		}
		part.push(x + leave * dx, y + leave * dy);
	}
	if (part.length > 0) parts.push(part);
	return parts;
}

/** By the box round all points; most lines of the world are on one side of a view. */
function toReach(
	line: ScreenLine,
	{ left, top, right, bottom }: Frame
): 'inside' | 'outside' | 'across' {
	let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
	for (let i = 0; i < line.length; i += 2) {
		const [x, y] = [line[i]!, line[i + 1]!];
		if (x < west) west = x;
		if (x > east) east = x;
		if (y < north) north = y;
		if (y > south) south = y;
	}
	if (west >= left && east <= right && north >= top && south <= bottom) return 'inside';
	return west > right || east < left || north > bottom || south < top ? 'outside' : 'across';
}

/** Cut by one line across axis 0 (x) or 1 (y); `sign` 1 keeps what is greater. */
function clipSide(ring: ScreenLine, axis: 0 | 1, limit: number, sign: 1 | -1): ScreenLine {
	const clipped: ScreenLine = [];
	const last = ring.length - 2;
	for (let i = 0; i <= last; i += 2) {
		const before = i === 0 ? last : i - 2;
		const a = (ring[before + axis]! - limit) * sign;
		const b = (ring[i + axis]! - limit) * sign;
		if (a >= 0 !== b >= 0) {
			const share = a / (a - b);
			clipped.push(
				ring[before]! + share * (ring[i]! - ring[before]!),
				ring[before + 1]! + share * (ring[i + 1]! - ring[before + 1]!)
			);
		}
		if (b >= 0) clipped.push(ring[i]!, ring[i + 1]!);
	}
	return clipped;
}

/** Between which shares of its length a segment lies inside; null: nowhere. */
function toSharesInside(
	x: number,
	y: number,
	dx: number,
	dy: number,
	{ left, top, right, bottom }: Frame
): [enter: number, leave: number] | null {
	let [enter, leave] = [0, 1];
	const sides = [
		[-dx, x - left],
		[dx, right - x],
		[-dy, y - top],
		[dy, bottom - y]
	] as const;
	for (const [towards, room] of sides) {
		if (towards === 0) {
			if (room < 0) return null;
			continue;
		}
		const share = room / towards;
		if (towards < 0) enter = Math.max(enter, share);
		else leave = Math.min(leave, share);
	}
	return enter < leave ? [enter, leave] : null;
}
