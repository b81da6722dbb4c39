import { toDateLanguage } from '#lib/core/time/date-languages.ts';
import { fromDay, toDay } from '#lib/core/time/day.ts';
import type { Day, DayRange } from '#lib/core/time/day.ts';

/** The first day of the table of polities; before it the map shows the borders of this day. */
export const FIRST_BASEMAP_DAY: Day = toDay(1945, 12, 1);
/** The table has been looked through up to this day; after it the map shows the borders of it. */
const LAST_BASEMAP_DAY: Day = toDay(2026, 12, 31);
const QUALITIES: ReadonlyMap<Day, string> = new Map([
	[FIRST_BASEMAP_DAY, 'the earliest here'],
	[LAST_BASEMAP_DAY, 'the latest here']
]);

/**
 * The day whose borders the map shows: with `instant` the day itself, or the middle of the month or
 * year that stands for it; with `window` the middle of the window; with `cumulative` the last day up
 * to which records count. A window without an end reaches as far as the data do.
 *
 * @param bounds the days of the data, finite
 */
export function basemapDay(
	mode: 'window' | 'instant' | 'cumulative',
	[from, to]: DayRange,
	[first, last]: DayRange
): Day {
	const end = to === Infinity ? Math.max(last, from) : to;
	const start = from === -Infinity ? Math.min(first, end) : from;
	const day = mode === 'cumulative' ? end : Math.floor((start + end) / 2);
	return Math.max(FIRST_BASEMAP_DAY, Math.min(LAST_BASEMAP_DAY, day));
}

/**
 * What the map says about its borders: `Borders of June 1989, approximate`. Where the day asked for
 * lies before or after all that are known, so that its borders are others:
 * `Borders of December 1945, the earliest here`.
 */
export function basemapDayWords(day: Day): string {
	const { year, month } = fromDay(day);
	const name = toDateLanguage('en').words.unit({ year, month, day: null });
	return `Borders of ${name}, ${QUALITIES.get(day) ?? 'approximate'}`;
}
