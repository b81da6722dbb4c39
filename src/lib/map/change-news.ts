import type { BorderChange } from '#lib/core/basemap/period-table.ts';
import { toDateLanguage } from '#lib/core/time/date-languages.ts';
import { fromDay, type Day } from '#lib/core/time/day.ts';

/** A leap over more days than this is a look elsewhere, not a passage through time. */
const LONGEST_LEAP_DAYS = 366 * 4;

/**
 * The change of the map to tell when time has moved from one day to another, whichever way: the
 * best known of those passed, of equal ones the nearest to where time has come. null: none, or too
 * long a leap.
 *
 * @param changes by day
 */
export function findNews(
	changes: readonly BorderChange[],
	from: Day,
	to: Day,
	isInView: (change: BorderChange) => boolean
): BorderChange | null {
	if (Math.abs(to - from) > LONGEST_LEAP_DAYS) return null;
	const [first, last] = from <= to ? [from, to] : [to, from];
	const passed = changes.filter(({ day }) => day > first && day <= last);
	if (to < from) passed.reverse();
	let best: BorderChange | null = null;
	for (const change of passed) {
		if (isInView(change) && (best === null || change.rank <= best.rank)) best = change;
	}
	return best;
}

/** "26 December 1991: the Soviet Union ends". */
export function toNewsWords({ day, text, date }: BorderChange): string {
	return `${date ?? toDateLanguage('en').words.unit(fromDay(day))}: ${text}`;
}
