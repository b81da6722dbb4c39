import type { CompiledDate } from '#lib/core/model/compiled.ts';
import { fromDay } from '#lib/core/time/day.ts';
import type { DayRange } from '#lib/core/time/day.ts';
import type { PlaceRecord } from '#lib/panels/place-story.ts';

/** Years of one straight calendar, in columns as wide as a mark. */
export interface CalendarAxis {
	firstYear: number;
	yearsPerColumn: number;
	columns: number;
	/** Years that are written on the axis, with their column, which may be a fraction. */
	ticks: readonly { year: number; column: number }[];
}

/** A mark in its column: level 0 is next to the line; levels go up outward, down inward. */
export interface CalendarMark {
	entry: PlaceRecord;
	column: number;
	level: number;
	isBelow: boolean;
}

const TICK_STEPS = [1, 2, 5, 10, 20, 25, 50];

/**
 * @param bounds first and last day, finite
 * @param mostColumns columns there is room for, at least 1
 * @param columnsPerTick columns that a written year needs
 */
export function toCalendarAxis(
	[from, to]: DayRange,
	mostColumns: number,
	columnsPerTick: number
): CalendarAxis {
	const firstYear = fromDay(from).year;
	const years = fromDay(to).year - firstYear + 1;
	const yearsPerColumn = Math.max(1, Math.ceil(years / Math.max(1, mostColumns)));
	const columns = Math.ceil(years / yearsPerColumn);
	const step = toTickStep(yearsPerColumn * columnsPerTick);
	const ticks: { year: number; column: number }[] = [];
	for (let year = Math.ceil(firstYear / step) * step; year < firstYear + years; year += step) {
		ticks.push({ year, column: (year - firstYear) / yearsPerColumn });
	}
	return { firstYear, yearsPerColumn, columns, ticks };
}

/** Marks stacked away from the line; undated records have none. */
export function toCalendarMarks(
	entries: readonly PlaceRecord[],
	axis: CalendarAxis
): CalendarMark[] {
	const heights = new Map<string, number>();
	return entries.flatMap((entry) => {
		const year = entry.record.date ? toFirstYear(entry.record.date) : null;
		if (year === null) return [];
		const column = Math.floor((year - axis.firstYear) / axis.yearsPerColumn);
		const isBelow = entry.side === 'in';
		const key = `${column}${isBelow ? '-' : '+'}`;
		const level = heights.get(key) ?? 0;
		heights.set(key, level + 1);
		return [{ entry, column, level, isBelow }];
	});
}

/** From the start of the first to the end of the last column that some days touch; null: none. */
export function toColumns(
	[from, to]: DayRange,
	{ firstYear, yearsPerColumn, columns }: CalendarAxis
): readonly [start: number, end: number] | null {
	const columnOf = (day: number) => Math.floor((fromDay(day).year - firstYear) / yearsPerColumn);
	const start = Number.isFinite(from) ? Math.max(0, columnOf(from)) : 0;
	const end = Number.isFinite(to) ? Math.min(columns, columnOf(to) + 1) : columns;
	return start < end ? [start, end] : null;
}

/** The first year a date can belong to; null where it has no bound at all. */
function toFirstYear({ start, end }: CompiledDate): number | null {
	const day = [...start, ...end].find(Number.isFinite);
	return day === undefined ? null : fromDay(day).year;
}

function toTickStep(leastYears: number): number {
	for (let power = 1; ; power *= 100) {
		const step = TICK_STEPS.find((each) => each * power >= leastYears);
		if (step !== undefined) return step * power;
	}
}
