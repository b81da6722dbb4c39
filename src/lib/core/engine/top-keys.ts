import type { Sums } from '#lib/core/engine/code-tally.ts';

/** Candidates are sorted out each time that there are so many more than twice as many as wanted. */
const SPARE = 16;

/**
 * The keys of the `top` greatest values above 0, greatest first, of equals the lower key first.
 * Candidates are kept by ascending key, so that values alone are ever sorted, which takes a tenth
 * of the time of sorting keys by their values.
 */
export function topKeys(sums: Sums, top: number): Uint32Array {
	if (!(top >= 1)) return new Uint32Array();
	const room = Math.min(sums.length, 2 * top + SPARE);
	const best = new Uint32Array(room);
	let count = 0;
	let least = 0;
	for (let key = 0; key < sums.length; key++) {
		if (sums[key]! <= least) continue;
		best[count++] = key;
		if (count < room || room <= top) continue;
		least = leastOfTop(sums, best, count, top);
		count = keepTop(sums, best, count, top, least);
	}
	if (count > top) count = keepTop(sums, best, count, top, leastOfTop(sums, best, count, top));
	return byValue(sums, best.subarray(0, count));
}

/** The value of the last that is among the top. */
function leastOfTop(sums: Sums, best: Uint32Array, count: number, top: number): number {
	return sortedValues(sums, best.subarray(0, count))[count - top]!;
}

/** Keeps what is greater, and of what is as great as much as there is room for. */
function keepTop(sums: Sums, best: Uint32Array, count: number, top: number, least: number): number {
	let equals = top;
	for (let at = 0; at < count; at++) equals -= Number(sums[best[at]!]! > least);
	let kept = 0;
	for (let at = 0; at < count; at++) {
		const key = best[at]!;
		const value = sums[key]!;
		if (value < least || (value === least && equals-- <= 0)) continue;
		best[kept++] = key;
	}
	return kept;
}

/** @param keys ascending */
function byValue(sums: Sums, keys: Uint32Array): Uint32Array {
	const values = sortedValues(sums, keys);
	const taken = new Uint32Array(keys.length);
	const sorted = new Uint32Array(keys.length);
	for (let at = 0; at < keys.length; at++) {
		const key = keys[at]!;
		const above = countAbove(values, sums[key]!);
		sorted[above + taken[above]!++] = key;
	}
	return sorted;
}

function sortedValues(sums: Sums, keys: Uint32Array): Float64Array {
	const values = new Float64Array(keys.length);
	for (let at = 0; at < keys.length; at++) values[at] = sums[keys[at]!]!;
	return values.sort();
}

/** How many of these values, which ascend, are above this one. */
function countAbove(values: Float64Array, value: number): number {
	let low = 0;
	let high = values.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (values[middle]! > value) high = middle;
		else low = middle + 1;
	}
	return values.length - low;
}
