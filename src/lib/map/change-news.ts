import type { BorderChange } from '#lib/core/basemap/period-table.ts';
import { toDateLanguage } from '#lib/core/time/date-languages.ts';
import { fromDay, type Day } from '#lib/core/time/day.ts';

/** What is told of a passage through time. */
export interface News {
	change: BorderChange;
	/** So many more were passed; of a short passage none is counted. */
	others: number;
}

/** A leap over more days than this passes so much that the reader is told how much. */
const LEAP_DAYS = 366 * 4;

/**
 * The change of the map to tell when time has moved from one day to another, whichever way: the
 * best known of those passed, of equal ones the nearest to where time has come.
 *
 * @param changes by day
 */
export function findNews(
	changes: readonly BorderChange[],
	from: Day,
	to: Day,
	isInView: (change: BorderChange) => boolean
): News | null {
	const [first, last] = from <= to ? [from, to] : [to, from];
	const passed = changes.filter(({ day }) => day > first && day <= last).filter(isInView);
	if (to < from) passed.reverse();
	let best: BorderChange | null = null;
	for (const change of passed) {
		if (best === null || change.rank <= best.rank) best = change;
	}
	const isLeap = last - first > LEAP_DAYS;
	return best && { change: best, others: isLeap ? passed.length - 1 : 0 };
}

/** "26 December 1991: the Soviet Union ends", "…, and 11 more changes". */
export function toNewsWords({ change: { day, text, date }, others }: News): string {
	const words = `${date ?? toDateLanguage('en').words.unit(fromDay(day))}: ${text}`;
	if (others === 0) return words;
	return `${words}, and ${others === 1 ? '1 more change' : `${others} more changes`}`;
}
