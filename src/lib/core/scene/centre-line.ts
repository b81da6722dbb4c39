import { toNearby } from '#lib/core/flow/great-circle.ts';
import { MERCATOR_EDGE_LAT } from '#lib/core/scene/mercator-viewport.ts';
import type { Line } from '#lib/core/scene/line.ts';
import type { ScreenPoint, Viewport } from '#lib/core/scene/viewport.ts';

/** A point for so many pixels: straight pieces that the eye takes for a curve. */
const PX_PER_POINT = 26;
const SPANS = { fewest: 18, most: 60 };

/**
 * A great circle on the screen, drawn from the copy of its first point that lies nearest to the
 * longitude `near`. Few points are projected and a smooth line is laid through them. null where a
 * part of it is behind the horizon of a globe.
 */
export function projectLine(
	line: readonly (readonly [lng: number, lat: number])[],
	viewport: Viewport,
	near: number
): Line | null {
	const first = line[0];
	if (!first) return null;
	const shift = viewport.projection === 'mercator' ? toNearby(first[0], near) - first[0] : 0;
	const edge = viewport.projection === 'mercator' ? MERCATOR_EDGE_LAT : 90;
	const points: ScreenPoint[] = [];
	for (const [lng, lat] of line) {
		const point = viewport.project(lng + shift, Math.max(-edge, Math.min(edge, lat)));
		if (!point || !Number.isFinite(point.x) || !Number.isFinite(point.y)) return null;
		points.push(point);
	}
	return toSmooth(points);
}

/** A Catmull-Rom spline through the points, evenly by share. */
function toSmooth(points: readonly ScreenPoint[]): Line {
	const spans = points.length - 1;
	const last = toSpans(points);
	const line: Line = { xs: new Float64Array(last + 1), ys: new Float64Array(last + 1) };
	for (let i = 0; i <= last; i++) {
		const place = (i / last) * spans;
		const index = Math.min(spans - 1, Math.floor(place));
		const a = points[Math.max(0, index - 1)]!;
		const b = points[index]!;
		const c = points[index + 1]!;
		const d = points[Math.min(spans, index + 2)]!;
		line.xs[i] = spline(a.x, b.x, c.x, d.x, place - index);
		line.ys[i] = spline(a.y, b.y, c.y, d.y, place - index);
	}
	return line;
}

function toSpans(points: readonly ScreenPoint[]): number {
	let lengthPx = 0;
	for (let i = 1; i < points.length; i++) {
		lengthPx += Math.hypot(points[i]!.x - points[i - 1]!.x, points[i]!.y - points[i - 1]!.y);
	}
	const spans = Math.round(lengthPx / PX_PER_POINT) || 0;
	return Math.max(SPANS.fewest, Math.min(SPANS.most, spans));
}

function spline(a: number, b: number, c: number, d: number, t: number): number {
	return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}

/** Moves the ends of a line to where its places are drawn, and the rest along with them. */
export function joinEnds({ xs, ys }: Line, from: ScreenPoint | null, to: ScreenPoint | null): Line {
	const last = xs.length - 1;
	const start = from ? [from.x - xs[0]!, from.y - ys[0]!] : [0, 0];
	const end = to ? [to.x - xs[last]!, to.y - ys[last]!] : [0, 0];
	const blend = (values: Float64Array, axis: 0 | 1) =>
		values.map((value, i) => value + start[axis]! * (1 - i / last) + end[axis]! * (i / last));
	return { xs: blend(xs, 0), ys: blend(ys, 1) };
}
