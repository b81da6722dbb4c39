import { describe, expect, it } from 'vitest';
import { basemapDay, basemapDayWords, FIRST_BASEMAP_DAY } from '#lib/core/basemap/basemap-day.ts';
import { ALL_DAYS, toDay, toYearRange } from '#lib/core/time/day.ts';

const bounds = toYearRange(1955, 2021);

describe('the day of the basemap', () => {
	it('a window shows its middle: 1988 to 1991 has the Soviet Union', () => {
		const day = basemapDay('window', toYearRange(1988, 1991), bounds);
		expect(basemapDayWords(day)).toBe('Borders of December 1989, approximate');
	});

	it('an instant of one day shows that day, one of a year its middle', () => {
		const day = toDay(1991, 12, 26);
		expect(basemapDay('instant', [day, day], bounds)).toBe(day);
		expect(basemapDayWords(basemapDay('instant', toYearRange(1958), bounds))).toBe(
			'Borders of July 1958, approximate'
		);
	});

	it('cumulative shows the last day', () => {
		expect(basemapDay('cumulative', [-Infinity, toDay(1967, 6, 10)], bounds)).toBe(
			toDay(1967, 6, 10)
		);
	});

	it('ends without bound reach as far as the data do', () => {
		const middle = basemapDay('window', bounds, bounds);
		expect(basemapDay('window', ALL_DAYS, bounds)).toBe(middle);
		expect(basemapDay('cumulative', ALL_DAYS, bounds)).toBe(bounds[1]);
	});

	it('is of the date that was asked for, also where there are no data', () => {
		const bounds2016 = toYearRange(1990, 2016);
		const words = (mode: 'window' | 'instant', year: number) =>
			basemapDayWords(basemapDay(mode, toYearRange(year), bounds2016));
		expect(words('instant', 2024)).toBe('Borders of July 2024, approximate');
		expect(words('instant', 1958)).toBe('Borders of July 1958, approximate');
		expect(words('instant', 1930)).toBe('Borders of December 1945, the earliest here');
		expect(words('window', 1960)).toBe('Borders of July 1960, approximate');
	});

	it('a window that begins after the data and has no end shows its beginning', () => {
		const day = toDay(2023, 5, 1);
		expect(basemapDay('window', [day, Infinity], bounds)).toBe(day);
		expect(basemapDay('window', [-Infinity, toDay(1950, 1, 1)], bounds)).toBe(toDay(1950, 1, 1));
	});

	it('after the table ends its last day is shown, and said', () => {
		const day = basemapDay('window', toYearRange(2100, 2200), bounds);
		expect(day).toBe(toDay(2026, 12, 31));
		expect(basemapDayWords(day)).toBe('Borders of December 2026, the latest here');
	});

	it('before the table begins its first day is shown, and said', () => {
		const day = basemapDay('window', toYearRange(1800, 1810), toYearRange(1700, 1900));
		expect(day).toBe(FIRST_BASEMAP_DAY);
		expect(basemapDayWords(day)).toBe('Borders of December 1945, the earliest here');
	});

	it('the same months within the table are no more than approximate', () => {
		for (const day of [toDay(1945, 12, 2), toDay(2026, 12, 30)]) {
			expect(basemapDayWords(basemapDay('instant', [day, day], bounds))).toMatch(/, approximate$/);
		}
	});

	it('is a whole day even between two', () => {
		const day = basemapDay('window', [10_000, 10_001], [0, 20_000]);
		expect(Number.isInteger(day)).toBe(true);
	});
});
