import type { DatasetRecord } from '#lib/core/model/compiled.ts';
import type { DayRange } from '#lib/core/time/day.ts';

/**
 * How many records begin in each of `count` equal parts of a stretch of days, from 0 for none to 1
 * for the part with most. One known to a month or year only is shared among the parts of it.
 */
export function toTimeColumns(
	records: readonly DatasetRecord[],
	[from, to]: DayRange,
	count: number
): number[] {
	const columns = Array.from({ length: count }, () => 0);
	const days = to - from + 1;
	const columnOf = (day: number) => Math.floor(((day - from) / days) * count);
	for (const { date } of records) {
		if (!date) continue;
		const first = Math.max(from, date.start[0]);
		const last = Math.min(to, date.start[1]);
		if (!Number.isFinite(first) || !Number.isFinite(last) || first > last) continue;
		const [begin, end] = [columnOf(first), columnOf(last)];
		for (let at = begin; at <= end; at++) columns[at]! += 1 / (end - begin + 1);
	}
	const highest = Math.max(...columns, Number.MIN_VALUE);
	return columns.map((sum) => sum / highest);
}
