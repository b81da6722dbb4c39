import type { DayRange } from '#lib/core/time/day.ts';

const MOST_DAYS = 60;

/** Whether an axis is so short that time goes by days on it, and not by months and years. */
export function isShortTime([from, to]: DayRange): boolean {
	return to - from < MOST_DAYS;
}
