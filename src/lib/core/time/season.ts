import { daysInMonth, toDay } from '#lib/core/time/day.ts';
import type { DayRange } from '#lib/core/time/day.ts';

/**
 * First month and number of months of the EDTF season codes. Whole months stand for the seasons:
 * spring March to May, summer June to August, autumn September to November, and winter December
 * to February of the *following* year. 25 to 28 say "northern", 29 to 32 "southern": half a year
 * apart, so that a southern summer runs into the following year. 33 to 36 are quarters, 37 to 39
 * thirds and 40 to 41 halves of the year.
 */
const SEASON_MONTHS: ReadonlyMap<number, readonly [first: number, count: number]> = new Map([
	[21, [3, 3]],
	[22, [6, 3]],
	[23, [9, 3]],
	[24, [12, 3]],
	[25, [3, 3]],
	[26, [6, 3]],
	[27, [9, 3]],
	[28, [12, 3]],
	[29, [9, 3]],
	[30, [12, 3]],
	[31, [3, 3]],
	[32, [6, 3]],
	[33, [1, 3]],
	[34, [4, 3]],
	[35, [7, 3]],
	[36, [10, 3]],
	[37, [1, 4]],
	[38, [5, 4]],
	[39, [9, 4]],
	[40, [1, 6]],
	[41, [7, 6]]
]);

/** The days of a season (EDTF code 21 to 41) of a year, or null for any other code. */
export function toSeasonRange(year: number, season: number): DayRange | null {
	const months = SEASON_MONTHS.get(season);
	if (!months) return null;
	const [first, count] = months;
	const lastMonth = ((first + count - 2) % 12) + 1;
	const lastYear = lastMonth < first ? year + 1 : year;
	return [toDay(year, first, 1), toDay(lastYear, lastMonth, daysInMonth(lastYear, lastMonth))];
}

/** Whether the season ends in the year after the one it is written with. */
export function isSeasonOverNewYear(season: number): boolean {
	const months = SEASON_MONTHS.get(season);
	return months !== undefined && months[0] + months[1] - 1 > 12;
}
