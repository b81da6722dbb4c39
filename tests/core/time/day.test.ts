import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	daysInMonth,
	FARTHEST_YEAR,
	fromDay,
	toDay,
	toMonthRange,
	toYearRange
} from '#lib/core/time/day.ts';

const MS_PER_DAY = 86_400_000;
const ZONES = ['UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia'];

/** The platform's own proleptic Gregorian calendar; Date.UTC alone would read 0 to 99 as 1900 on. */
function oracle(year: number, month: number, day: number): number {
	return new Date(0).setUTCFullYear(year, month - 1, day) / MS_PER_DAY;
}

describe('day numbers', () => {
	it('count from 1970-01-01', () => {
		expect(toDay(1970, 1, 1)).toBe(0);
		expect(toDay(1969, 12, 31)).toBe(-1);
		expect(toDay(2000, 2, 29)).toBe(11_016);
		expect(toDay(0, 1, 1)).toBe(-719_528);
	});

	it('agree with the platform calendar for 10,000 random days in each of four time zones', () => {
		const home = process.env.TZ;
		for (const [seed, zone] of ZONES.entries()) {
			process.env.TZ = zone;
			const days = fc.integer({ min: oracle(-5000, 1, 1), max: oracle(9999, 12, 31) });
			fc.assert(
				fc.property(days, (day) => {
					const { year, month, day: dayOfMonth } = fromDay(day);
					const date = new Date(day * MS_PER_DAY);
					expect([year, month, dayOfMonth]).toEqual([
						date.getUTCFullYear(),
						date.getUTCMonth() + 1,
						date.getUTCDate()
					]);
					expect(toDay(year, month, dayOfMonth)).toBe(day);
				}),
				{ numRuns: 10_000, seed }
			);
		}
		process.env.TZ = home;
	});

	it('are exact a trillion years away, on both sides', () => {
		for (const year of [-FARTHEST_YEAR, FARTHEST_YEAR]) {
			const [first, last] = toYearRange(year);
			expect(fromDay(first)).toEqual({ year, month: 1, day: 1 });
			expect(fromDay(last)).toEqual({ year, month: 12, day: 31 });
			expect(last - first).toBe(365);
		}
	});

	it('leave no gap at the turn of the eras', () => {
		expect(toDay(1, 1, 1) - toDay(0, 12, 31)).toBe(1);
		expect(fromDay(toDay(0, 1, 1) - 1)).toEqual({ year: -1, month: 12, day: 31 });
	});

	it('know leap years, before the common era too', () => {
		expect(daysInMonth(2000, 2)).toBe(29);
		expect(daysInMonth(1900, 2)).toBe(28);
		expect(daysInMonth(-4, 2)).toBe(29);
		expect(daysInMonth(2004, 13)).toBe(0);
	});

	it.each([
		['29 February of a common year', 2003, 2, 29],
		['day 0', 2003, 1, 0],
		['month 0', 2003, 0, 1],
		['month 13', 2003, 13, 1],
		['half a day', 2003, 1, 1.5],
		['no year', NaN, 1, 1],
		['a year without end', Infinity, 1, 1]
	])('refuse %s', (_, year, month, day) => {
		expect(() => toDay(year, month, day)).toThrow(RangeError);
	});

	it('refuse to date an end without bound', () => {
		expect(() => fromDay(Infinity)).toThrow(RangeError);
		expect(() => fromDay(NaN)).toThrow(RangeError);
	});

	it('span whole months', () => {
		expect(toMonthRange(2004, 2)).toEqual([toDay(2004, 2, 1), toDay(2004, 2, 29)]);
	});
});
