import type { MarkShape } from '#lib/core/model/dataset.ts';

/** Radius in pixels of the circle whose optical area all shapes share. */
const MARK_RADIUS = 4.2;

/** SVG path data of a mark of `MARK_RADIUS` around 0,0. */
export const SHAPE_PATHS: Readonly<Record<MarkShape, string>> = {
	circle: toCircle(MARK_RADIUS),
	'triangle-down': toPolygon(3, MARK_RADIUS * 1.24, 90, -0.18),
	square: toPolygon(4, MARK_RADIUS * 0.9 * Math.SQRT2, 45),
	hexagon: toPolygon(6, MARK_RADIUS * 1.08, 90),
	'triangle-up': toPolygon(3, MARK_RADIUS * 1.24, -90, 0.18),
	chevron: toPath([
		[-4, -4],
		[-0.2, -4],
		[4.2, 0],
		[-0.2, 4],
		[-4, 4],
		[-0.6, 0]
	]),
	diamond: toPolygon(4, MARK_RADIUS * 1.24, 90),
	star: toStar(MARK_RADIUS * 1.32, MARK_RADIUS * 0.56),
	dot: toCircle(MARK_RADIUS * 0.62)
};

/**
 * `pathLength` of a shape, so that a dashed outline has a dash around each of its corners and keeps
 * its shape at the size of a mark.
 */
export const SHAPE_SIDES: Readonly<Record<MarkShape, number>> = {
	circle: 7,
	'triangle-down': 3,
	square: 4,
	hexagon: 6,
	'triangle-up': 3,
	chevron: 6,
	diamond: 4,
	star: 10,
	dot: 5
};

type Point = readonly [x: number, y: number];

function toCircle(radius: number): string {
	const r = round(radius);
	return `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
}

/** `lift`: share of the radius by which it is moved down, so that it looks centred. */
function toPolygon(corners: number, radius: number, startDeg: number, lift = 0): string {
	return toPath(
		Array.from({ length: corners }, (_, corner) =>
			toCorner(radius, startDeg + (corner * 360) / corners, lift * radius)
		)
	);
}

function toStar(outer: number, inner: number): string {
	return toPath(
		Array.from({ length: 10 }, (_, corner) =>
			toCorner(corner % 2 === 0 ? outer : inner, corner * 36 - 90, 0.06 * outer)
		)
	);
}

function toCorner(radius: number, angleDeg: number, down: number): Point {
	const angle = (angleDeg * Math.PI) / 180;
	return [radius * Math.cos(angle), radius * Math.sin(angle) + down];
}

function toPath(points: readonly Point[]): string {
	return `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z`;
}

function round(value: number): number {
	return Math.round(value * 100) / 100;
}
