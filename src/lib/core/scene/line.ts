import type { ScreenPoint } from '#lib/core/scene/viewport.ts';

/** Points along a line on the screen, in the direction of travel; at least two. */
export interface Line {
	xs: Float64Array;
	ys: Float64Array;
}

/** A value for each share of the points passed, 0 to 1. */
export type Profile = (share: number) => number;

/** A point of a line and the direction of travel there, as a unit vector. */
export interface Station extends ScreenPoint {
	dx: number;
	dy: number;
}

export function toLength({ xs, ys }: Line): number {
	let length = 0;
	for (let i = 1; i < xs.length; i++)
		length += Math.hypot(xs[i]! - xs[i - 1]!, ys[i]! - ys[i - 1]!);
	return length;
}

/** `share` of the points passed, 0 to 1; not of the length. */
export function toStation({ xs, ys }: Line, share: number): Station {
	const last = xs.length - 1;
	const place = Math.max(0, Math.min(last, share * last));
	const index = Math.min(last - 1, Math.floor(place));
	const rest = place - index;
	const [dx, dy] = toUnit(xs[index + 1]! - xs[index]!, ys[index + 1]! - ys[index]!);
	return {
		x: xs[index]! + rest * (xs[index + 1]! - xs[index]!),
		y: ys[index]! + rest * (ys[index + 1]! - ys[index]!),
		dx,
		dy
	};
}

/** The share of points at which `share` of the length lies behind. */
export function toPointShare(line: Line, share: number): number {
	const { xs, ys } = line;
	let left = share * toLength(line);
	for (let i = 1; i < xs.length; i++) {
		const step = Math.hypot(xs[i]! - xs[i - 1]!, ys[i]! - ys[i - 1]!);
		if (step > 0 && step >= left) return (i - 1 + left / step) / (xs.length - 1);
		left -= step;
	}
	return 1;
}

/** Moved to the right of travel by `px` times the profile at each point. */
export function shiftAside({ xs, ys }: Line, px: number, profile: Profile): Line {
	const last = xs.length - 1;
	const shifted: Line = { xs: new Float64Array(xs.length), ys: new Float64Array(ys.length) };
	for (let i = 0; i <= last; i++) {
		const before = Math.max(0, i - 1);
		const after = Math.min(last, i + 1);
		const [dx, dy] = toUnit(xs[after]! - xs[before]!, ys[after]! - ys[before]!);
		const aside = px * profile(i / last);
		shifted.xs[i] = xs[i]! - dy * aside;
		shifted.ys[i] = ys[i]! + dx * aside;
	}
	return shifted;
}

/** The part between two shares of the points, with as many points. */
export function toPart(line: Line, from: number, to: number): Line {
	const count = line.xs.length;
	const part: Line = { xs: new Float64Array(count), ys: new Float64Array(count) };
	for (let i = 0; i < count; i++) {
		const { x, y } = toStation(line, from + ((to - from) * i) / (count - 1));
		part.xs[i] = x;
		part.ys[i] = y;
	}
	return part;
}

export function toReversed({ xs, ys }: Line): Line {
	return { xs: xs.slice().reverse(), ys: ys.slice().reverse() };
}

function toUnit(dx: number, dy: number): [number, number] {
	const length = Math.hypot(dx, dy);
	return length > 0 ? [dx / length, dy / length] : [1, 0];
}
