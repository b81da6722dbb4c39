import type { CalendarUnit } from '#lib/core/time/date-language.ts';
import { daysInMonth, fromDay } from '#lib/core/time/day.ts';
import type { Day, DayRange } from '#lib/core/time/day.ts';

/** The coarsest unit that begins on a finite day. */
export function toUnitFrom(from: Day): CalendarUnit {
	const { year, month, day } = fromDay(from);
	if (day > 1) return { year, month, day };
	return { year, month: month > 1 ? month : null, day: null };
}

/** The coarsest unit that ends on a finite day. */
export function toUnitUntil(to: Day): CalendarUnit {
	const { year, month, day } = fromDay(to);
	if (day < daysInMonth(year, month)) return { year, month, day };
	return { year, month: month < 12 ? month : null, day: null };
}

/** The year, month or day that begins on one finite day and ends on another, or null. */
export function toUnitBetween(from: Day, to: Day): CalendarUnit | null {
	const [first, last] = [fromDay(from), fromDay(to)];
	if (from === to) return first;
	if (first.year !== last.year || first.day !== 1) return null;
	if (last.day !== daysInMonth(last.year, last.month)) return null;
	if (first.month === last.month) return { ...first, day: null };
	return first.month === 1 && last.month === 12 ? { ...first, month: null, day: null } : null;
}

/**
 * The units at both ends of a finite window, as fine as it takes to tell them apart: January and
 * June 1989, not 1989 and June 1989.
 */
export function toUnitPair([from, to]: DayRange): [CalendarUnit, CalendarUnit] {
	const [start, end] = [toUnitFrom(from), toUnitUntil(to)];
	const [first, last] = [fromDay(from), fromDay(to)];
	if (first.year !== last.year) return [start, end];
	const isByDay = first.month === last.month || start.day !== null || end.day !== null;
	return isByDay
		? [first, last]
		: [
				{ ...first, day: null },
				{ ...last, day: null }
			];
}
