import type { DayRange } from '#lib/core/time/day.ts';

/** From the first day of any to the last day of any of at least one range. */
export function toHull(ranges: readonly DayRange[]): DayRange {
	let from = Infinity;
	let to = -Infinity;
	for (const range of ranges) {
		from = Math.min(from, range[0]);
		to = Math.max(to, range[1]);
	}
	return [from, to];
}

/** The same days in order, with ranges that overlap or touch made one. */
export function mergeRanges(ranges: readonly DayRange[]): DayRange[] {
	const merged: DayRange[] = [];
	for (const range of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
		const last = merged.at(-1);
		if (last && range[0] <= last[1] + 1) {
			merged[merged.length - 1] = [last[0], Math.max(last[1], range[1])];
		} else {
			merged.push(range);
		}
	}
	return merged;
}
