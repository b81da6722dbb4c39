import { fromDay, type DayRange } from '#lib/core/time/day.ts';
import type { Histogram } from '#lib/timeline/histogram.ts';

/** The years nearest to some days in which something begins, before and after them. */
export function toNearYears(
	{ columns }: Histogram,
	[from, to]: DayRange
): { previous: number | null; next: number | null } {
	const ends = columns.flatMap(({ days }) => (days ? [days] : []));
	const before = ends.findLast(([, last]) => last < from);
	const after = ends.find(([first]) => first > to);
	return {
		previous: before ? fromDay(before[1]).year : null,
		next: after ? fromDay(after[0]).year : null
	};
}
