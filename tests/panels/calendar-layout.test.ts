import { describe, expect, it } from 'vitest';
import { toYearRange } from '#lib/core/time/day.ts';
import { toCalendarAxis, toCalendarMarks, toColumns } from '#lib/panels/calendar-layout.ts';
import type { PlaceSide } from '#lib/panels/place-story.ts';
import { toRecord } from './fixture.ts';

const axis = toCalendarAxis(toYearRange(1955, 2021), 67, 5);
const entry = (id: string, edtf: string, side: PlaceSide = 'out') => ({
	record: toRecord(`event:${id}`, edtf),
	side,
	isExact: true
});

describe('the calendar of a place', () => {
	it('gives each year a column where there is room', () => {
		expect(axis).toMatchObject({ firstYear: 1955, yearsPerColumn: 1, columns: 67 });
		expect(axis.ticks[0]).toEqual({ year: 1955, column: 0 });
	});

	it('puts years together where there is not', () => {
		const narrow = toCalendarAxis(toYearRange(1955, 2021), 30, 5);
		expect(narrow).toMatchObject({ yearsPerColumn: 3, columns: 23 });
		expect(toCalendarAxis(toYearRange(-200_000, 2000), 60, 5).columns).toBeLessThanOrEqual(60);
	});

	it('writes only years that stand apart', () => {
		const columns = axis.ticks.map(({ column }) => column);
		expect(columns.every((column, at) => at === 0 || column - columns[at - 1]! >= 5)).toBe(true);
	});

	it('has one column for a single year, and for no room at all', () => {
		expect(toCalendarAxis(toYearRange(1988), 60, 5).columns).toBe(1);
		expect(toCalendarAxis(toYearRange(1955, 2021), 0, 5).columns).toBe(1);
	});

	it('stacks outgoing marks up and incoming marks down', () => {
		const marks = toCalendarMarks(
			[entry('a', '1988'), entry('b', '1988-05'), entry('c', '1988', 'in'), entry('d', '1989')],
			axis
		);
		expect(marks.map(({ column, level, isBelow }) => [column, level, isBelow])).toEqual([
			[33, 0, false],
			[33, 1, false],
			[33, 0, true],
			[34, 0, false]
		]);
	});

	it('has no mark for an undated record, and takes the end where the start is open', () => {
		expect(toCalendarMarks([entry('a', ''), entry('b', '../..')], axis)).toEqual([]);
		expect(toCalendarMarks([entry('c', '../1960')], axis)[0]?.column).toBe(5);
	});

	it('shades the columns of a time, cut to the calendar', () => {
		expect(toColumns(toYearRange(1988, 1991), axis)).toEqual([33, 37]);
		expect(toColumns([-Infinity, Infinity], axis)).toEqual([0, 67]);
		expect(toColumns(toYearRange(1900), axis)).toBeNull();
	});
});
