import { fromDay, toYearRange, type DayRange } from '#lib/core/time/day.ts';

/**
 * The whole years to look at in order to see an event; null where it can be seen, as some of its
 * days are among those shown, and where neither end of it is known.
 */
export function toShownDays(event: DayRange, shown: DayRange | null): DayRange | null {
	if (!shown || (event[0] <= shown[1] && event[1] >= shown[0])) return null;
	const ends = event.filter(Number.isFinite);
	const [first, last = first] = ends;
	if (first === undefined || last === undefined) return null;
	return toYearRange(fromDay(first).year, fromDay(last).year);
}
