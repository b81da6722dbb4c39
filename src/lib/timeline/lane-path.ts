import { SHAPE_PATHS } from '#lib/draw/shapes.ts';
import type { LaneItem, LineEnd } from '#lib/timeline/lane-item.ts';
import type { LaneMark, PlacedLane } from '#lib/timeline/lane-marks.ts';

/** Half heights and lengths in pixels around the middle of a row. */
const TICK = 3;
const ARROW = 4;
const HALF_BAR = 2.2;
const CUT = 5;
const ABSOLUTE_POINT = /([ML])(-?[\d.]+) (-?[\d.]+)/g;

/** The lines of a lane: all have one colour, so that two paths draw them, however many they are. */
export function toLinePaths({ rows, ys }: PlacedLane): Record<'solid' | 'dotted', string> {
	const paths = { solid: '', dotted: '' };
	for (const [row, items] of rows.entries()) {
		for (const item of items) {
			if (item.line !== 'none') paths[item.line] += toLine(item, ys[row] ?? 0);
		}
	}
	return paths;
}

/** One path for all marks of a lane that look the same, by their class names. */
export function toMarkPaths(marks: readonly LaneMark[]): Map<string, string> {
	const paths = new Map<string, string>();
	for (const { form, left, y, bar } of marks) {
		const look = form.possible ? `${form.standing} possible` : form.standing;
		const path = bar ? toBar(bar, y) : placeShape(SHAPE_PATHS[form.shape], left, y);
		paths.set(look, (paths.get(look) ?? '') + path);
	}
	return paths;
}

/** Shapes have absolute points and relative arcs, so that moving the points moves it all. */
function placeShape(path: string, x: number, y: number): string {
	return path.replace(
		ABSOLUTE_POINT,
		(_, command: string, px: string, py: string) =>
			`${command}${round(x + Number(px))} ${round(y + Number(py))}`
	);
}

function toLine({ left, right, startEnd, endEnd }: LaneItem, y: number): string {
	const [from, to] = [round(left), round(right)];
	return `M${from} ${y}H${to}${toEnd(startEnd, from, y, -1)}${toEnd(endEnd, to, y, 1)}`;
}

function toEnd(end: LineEnd, x: number, y: number, outward: 1 | -1): string {
	if (end === 'tick') return `M${x} ${y - TICK}V${y + TICK}`;
	if (end === 'none' || end === 'cut') return '';
	const base = x - outward * ARROW;
	return `M${base} ${y - TICK}L${x} ${y}L${base} ${y + TICK}`;
}

/**
 * The bar of a lasting date where it is certainly in force; pointed where it runs on outside. A
 * date that may be over the moment it begins has but a short one.
 */
function toBar({ bar, left, right, startEnd, endEnd }: LaneItem, y: number): string {
	if (!bar) return '';
	const [from, to] = [round(bar[0]), round(Math.max(bar[1], bar[0] + 2))];
	const isCutAtStart = startEnd === 'cut' && from <= left;
	const isCutAtEnd = endEnd === 'cut' && to >= right;
	const [first, last] = [isCutAtStart ? from + CUT : from, isCutAtEnd ? to - CUT : to];
	const [tail, head] = [isCutAtStart ? `L${from} ${y}` : '', isCutAtEnd ? `L${to} ${y}` : ''];
	const [top, bottom] = [y - HALF_BAR, y + HALF_BAR];
	return `M${first} ${top}L${last} ${top}${head}L${last} ${bottom}L${first} ${bottom}${tail}Z`;
}

function round(pixels: number): number {
	return Math.round(pixels * 10) / 10;
}
