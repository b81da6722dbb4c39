import { toDateLanguage } from '#lib/core/time/date-languages.ts';
import { fromDay, toDay } from '#lib/core/time/day.ts';
import type { Day, DayRange } from '#lib/core/time/day.ts';

/** The first day of the table of polities; before it the map shows the borders of this day. */
export const FIRST_BASEMAP_DAY: Day = toDay(1945, 12, 1);

/**
 * The day whose borders the map shows: with `instant` the day itself, or the middle of the month or
 * year that stands for it; with `window` the middle of the window as far as the data reach; with
 * `cumulative` the last day up to which records count.
 *
 * @param bounds the days of the data, finite
 */
export function basemapDay(
	mode: 'window' | 'instant' | 'cumulative',
	[from, to]: DayRange,
	bounds: DayRange
): Day {
	const first = clip(from, bounds);
	const last = clip(to, bounds);
	const day = mode === 'cumulative' ? last : Math.floor((first + last) / 2);
	return Math.max(FIRST_BASEMAP_DAY, day);
}

/** What the map says about its borders: `Borders of June 1989, approximate`. */
export function basemapDayWords(day: Day): string {
	const { year, month } = fromDay(day);
	const name = toDateLanguage('en').words.unit({ year, month, day: null });
	return `Borders of ${name}, approximate`;
}

function clip(day: Day, [first, last]: DayRange): Day {
	return Math.max(first, Math.min(last, day));
}
