import { fromDay, toMonthRange, toYearRange } from '#lib/core/time/day.ts';
import type { Day, DayRange } from '#lib/core/time/day.ts';

export type FrameUnit = 'year' | 'month' | 'day';

/** The length of a window as the calendar counts it: three years stay three years. */
export interface WindowFrame {
	unit: FrameUnit;
	/** Whole units, at least 1. */
	count: number;
}

/** In years where the window is of whole years, else in months, else in days. Finite windows only. */
export function toWindowFrame([from, to]: DayRange): WindowFrame {
	const unit = (['year', 'month', 'day'] as const).find(
		(each) => toUnitAt(each, from)[0] === from && toUnitAt(each, to)[1] === to
	);
	if (unit === undefined || unit === 'day') return { unit: 'day', count: to - from + 1 };
	return { unit, count: toIndex(unit, to) - toIndex(unit, from) + 1 };
}

/** The window of this length whose last unit holds the day. */
export function endFrameAt({ unit, count }: WindowFrame, day: Day): DayRange {
	const last = toIndex(unit, day);
	return [toUnit(unit, last - count + 1)[0], toUnit(unit, last)[1]];
}

/** The window of this length whose first unit holds the day. */
export function startFrameAt({ unit, count }: WindowFrame, day: Day): DayRange {
	const first = toIndex(unit, day);
	return [toUnit(unit, first)[0], toUnit(unit, first + count - 1)[1]];
}

/** The year, month or day that holds a finite day. */
export function toUnitAt(unit: FrameUnit, day: Day): DayRange {
	return toUnit(unit, toIndex(unit, day));
}

/** Units counted from the year 0, days from 1970-01-01. */
function toIndex(unit: FrameUnit, day: Day): number {
	if (unit === 'day') return day;
	const { year, month } = fromDay(day);
	return unit === 'year' ? year : year * 12 + month - 1;
}

function toUnit(unit: FrameUnit, index: number): DayRange {
	if (unit === 'day') return [index, index];
	if (unit === 'year') return toYearRange(index);
	const year = Math.floor(index / 12);
	return toMonthRange(year, index - year * 12 + 1);
}
