import type { Day, DayRange } from '#lib/core/time/day.ts';
import { addUnits, snapDay } from '#lib/timeline/snap.ts';
import type { SnapUnit } from '#lib/timeline/snap.ts';

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
 * Begins on a given day and stays as long as it was, counted in units where it consists of whole
 * ones and in days elsewhere. Stops at the bounds without getting shorter.
 */
export function shiftWindow(
	window: DayRange,
	from: Day,
	unit: SnapUnit,
	bounds: DayRange
): DayRange {
	const [start, end] = clampWindow(window, bounds);
	const count = countUnits(start, end, unit);
	const lengthDays = end - start;
	const shifted = (first: Day): DayRange => [
		first,
		count === null ? first + lengthDays : addUnits(first, count, unit) - 1
	];
	const latest = count === null ? bounds[1] - lengthDays : addUnits(bounds[1] + 1, -count, unit);
	return shifted(Math.max(bounds[0], Math.min(from, latest)));
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

/** How many whole units lie between two days, inclusive, or null when they are not whole. */
function countUnits(from: Day, to: Day, unit: SnapUnit): number | null {
	const isWhole = snapDay(from, unit) === from && snapDay(to + 1, unit) === to + 1;
	if (!isWhole) return null;
	const estimate = Math.round((to + 1 - from) / (unit === 'year' ? 365.2425 : 30.436875));
	for (const count of [estimate - 1, estimate, estimate + 1]) {
		if (addUnits(from, count, unit) === to + 1) return count;
	}
	return null;
}
