import { fromDay } from '#lib/core/time/day.ts';
import type { Day, DayRange } from '#lib/core/time/day.ts';
import { addUnits } from '#lib/timeline/snap.ts';
import type { SnapUnit } from '#lib/timeline/snap.ts';

/** Of the Gregorian calendar, on average. */
const DAYS_PER_MONTH = 30.436875;

/** The window with the ends it is drawn with: those without bound lie on the bounds. */
export function clampWindow(window: DayRange, bounds: DayRange): DayRange {
	const from = Math.min(Math.max(window[0], bounds[0]), bounds[1]);
	const to = Math.max(Math.min(window[1], bounds[1]), from);
	return [from, to];
}

/** Begins on a given day, at the latest with the unit in which the window ends. */
export function moveStart(window: DayRange, from: Day, unit: SnapUnit, bounds: DayRange): DayRange {
	const [, to] = clampWindow(window, bounds);
	const latest = addUnits(to, 0, unit);
	return [Math.max(bounds[0], Math.min(from, latest)), window[1]];
}

/** Ends before a given day, at the earliest with the unit in which the window begins. */
export function moveEnd(window: DayRange, before: Day, unit: SnapUnit, bounds: DayRange): DayRange {
	const [from] = clampWindow(window, bounds);
	const earliest = addUnits(from, 1, unit);
	return [window[0], Math.min(bounds[1], Math.max(before, earliest) - 1)];
}

/**
 * Moves by about as many days as lie between the beginning of the window and another day. Whole
 * months move by whole units and stay as many months, others, and all by days, stay as many days. Stops at the
 * bounds without getting shorter.
 */
export function shiftWindow(
	window: DayRange,
	from: Day,
	unit: SnapUnit,
	bounds: DayRange
): DayRange {
	const [start, end] = clampWindow(window, bounds);
	const isOfMonths = [start, end + 1].every((day) => addUnits(day, 0, 'month') === day);
	if (unit === 'day' || !isOfMonths) {
		const days = Math.max(bounds[0] - start, Math.min(from - start, bounds[1] - end));
		return [start + days, end + days];
	}
	const step = unit === 'year' ? 12 : 1;
	const wanted = Math.round((from - start) / (step * DAYS_PER_MONTH)) * step;
	const months = Math.max(
		countMonths(start, bounds[0]),
		Math.min(wanted, countMonths(end, bounds[1]))
	);
	return [addUnits(start, months, 'month'), addUnits(end + 1, months, 'month') - 1];
}

/** The unit in which a day lies. */
export function toUnitAround(day: Day, unit: SnapUnit, bounds: DayRange): DayRange {
	const within = Math.min(Math.max(day, bounds[0]), bounds[1]);
	return [addUnits(within, 0, unit), addUnits(within, 1, unit) - 1];
}

/** From one day to another in whichever order, in whole units. */
export function spanUnits(first: Day, last: Day, unit: SnapUnit, bounds: DayRange): DayRange {
	const start = toUnitAround(Math.min(first, last), unit, bounds);
	const end = toUnitAround(Math.max(first, last), unit, bounds);
	return [start[0], end[1]];
}

/** From the month of one day to that of another. */
function countMonths(from: Day, to: Day): number {
	const [first, last] = [fromDay(from), fromDay(to)];
	return (last.year - first.year) * 12 + last.month - first.month;
}
