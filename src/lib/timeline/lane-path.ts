import type { LaneItem, LineEnd } from '#lib/timeline/lane-item.ts';

/** Half heights and lengths in pixels around the middle of a row. */
const TICK = 3;
const ARROW = 4;
const HALF_BAR = 2.2;
const CUT = 5;

/** The line of a date from end to end, with what stands at its ends. */
export function toLinePath({ left, right, startEnd, endEnd }: LaneItem): string {
	return `M${left} 0H${right}${toEnd(startEnd, left, -1)}${toEnd(endEnd, right, 1)}`;
}

/**
 * The bar of a lasting date where it is certainly in force; pointed where it runs on outside. A
 * date that may be over the moment it begins has but a short one.
 */
export function toBarPath({ bar, left, right, startEnd, endEnd }: LaneItem): string {
	if (!bar) return '';
	const [from, to] = [bar[0], Math.max(bar[1], bar[0] + 2)];
	const isCutAtStart = startEnd === 'cut' && from <= left;
	const isCutAtEnd = endEnd === 'cut' && to >= right;
	const [first, last] = [isCutAtStart ? from + CUT : from, isCutAtEnd ? to - CUT : to];
	const [tail, head] = [isCutAtStart ? `L${from} 0` : '', isCutAtEnd ? `L${to} 0` : ''];
	return `M${first} ${-HALF_BAR}L${last} ${-HALF_BAR}${head}L${last} ${HALF_BAR}L${first} ${HALF_BAR}${tail}Z`;
}

function toEnd(end: LineEnd, x: number, outward: 1 | -1): string {
	if (end === 'tick') return `M${x} ${-TICK}V${TICK}`;
	if (end === 'none' || end === 'cut') return '';
	const base = x - outward * ARROW;
	return `M${base} ${-TICK}L${x} 0L${base} ${TICK}`;
}
