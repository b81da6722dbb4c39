import type { DateValue, Presence } from '#lib/core/time/date-value.ts';
import type { DayRange } from '#lib/core/time/day.ts';

/** What a date needs to have to stand somewhere in time, in whatever unit. */
export type Extent = Pick<DateValue, 'start' | 'end' | 'parts' | 'every'>;

/**
 * How a date stands to a window of days, both inclusive.
 *
 * A date in force from day s to day e misses the window [a, b] exactly when e < a or s > b. As s
 * lies somewhere in `start` and e somewhere in `end`, it
 * - can miss on neither side, so is *certain*, when `start[1] <= b` and `end[0] >= a`
 * - must miss, so is *out*, when `start[0] > b` or `end[1] < a`
 * - is *possible* otherwise.
 *
 * For a moment s = e and `start` = `end`: it is certain when its whole extent lies in the window.
 * Where the extent has gaps, one of its parts must meet the window; a date that means every one of
 * its parts is certain as soon as one part lies wholly inside.
 *
 * `~` and `?` do not move a date: about 1933 stands where 1933 stands.
 */
export function presenceIn(date: Extent, window: DayRange): Presence {
	const [from, to] = window;
	const { start, end, parts, every } = date;
	if (start[0] > to || end[1] < from) return 'out';
	if (start[1] <= to && end[0] >= from) return 'certain';
	if (!parts) return 'possible';
	if (every && parts.some((part) => part[0] >= from && part[1] <= to)) return 'certain';
	return parts.some((part) => part[0] <= to && part[1] >= from) ? 'possible' : 'out';
}
