import { fromDay, toDay } from '#lib/core/time/day.ts';
import type { Day } from '#lib/core/time/day.ts';

/** What dragging moves by. */
export type SnapUnit = 'year' | 'month' | 'day';

/** Years wider than this, in pixels, are worth dividing. */
const WIDEST_WHOLE_YEAR = 72;

export function toSnapUnit(yearWidth: number, wantsFine: boolean): SnapUnit {
	return wantsFine || yearWidth > WIDEST_WHOLE_YEAR ? 'month' : 'year';
}

/** The first day of the unit whose beginning is nearest to a finite day. */
export function snapDay(day: Day, unit: SnapUnit): Day {
	const before = addUnits(day, 0, unit);
	const after = addUnits(before, 1, unit);
	return day - before < after - day ? before : after;
}

/** The first day of the unit that lies a number of whole units from the one in which a day lies. */
export function addUnits(day: Day, count: number, unit: SnapUnit): Day {
	if (unit === 'day') return day + count;
	const { year, month } = fromDay(day);
	if (unit === 'year') return toDay(year + count, 1, 1);
	const months = year * 12 + month - 1 + count;
	const newYear = Math.floor(months / 12);
	return toDay(newYear, months - newYear * 12 + 1, 1);
}
