import { describe, expect, it } from 'vitest';
import { allAtDay, isAtDay } from '#lib/core/basemap/at-day.ts';
import type { PeriodName } from '#lib/core/basemap/period-table.ts';
import { toDay } from '#lib/core/time/day.ts';
import { table } from './hand-table.ts';

const leningrad: PeriodName = { text: 'Leningrad', at: [30.3, 59.9], type: 'city', rank: 1 };
const renamed = toDay(1991, 9, 6);

describe('at a day', () => {
	it('both ends are inclusive', () => {
		expect(isAtDay({ from: 10, to: 12 }, 10)).toBe(true);
		expect(isAtDay({ from: 10, to: 12 }, 12)).toBe(true);
		expect(isAtDay({ from: 10, to: 12 }, 9)).toBe(false);
		expect(isAtDay({ from: 10, to: 12 }, 13)).toBe(false);
	});

	it('null and absent ends are open; day 0 is a day like others', () => {
		expect(isAtDay({ from: null, to: null }, -1e9)).toBe(true);
		expect(isAtDay({}, 1e9)).toBe(true);
		expect(isAtDay({ from: 0, to: null }, -1)).toBe(false);
		expect(isAtDay({ from: null, to: 0 }, 1)).toBe(false);
	});

	it('overlays appear on their first day', () => {
		expect(allAtDay(table.overlays, toDay(2014, 3, 17))).toEqual([]);
		expect(allAtDay(table.overlays, toDay(2014, 3, 18))).toMatchObject([{ units: ['UA-CR'] }]);
	});

	it('a city has the name of the time', () => {
		const names = [
			{ ...leningrad, to: renamed - 1 },
			{ ...leningrad, text: 'Saint Petersburg', from: renamed }
		];
		const texts = (day: number) => allAtDay(names, day).map(({ text }) => text);
		expect(texts(renamed - 1)).toEqual(['Leningrad']);
		expect(texts(renamed)).toEqual(['Saint Petersburg']);
	});

	it('a stretch that ends before it begins holds no day, and nothing holds nothing', () => {
		expect(isAtDay({ from: 12, to: 10 }, 11)).toBe(false);
		expect(allAtDay([], 0)).toEqual([]);
	});
});
