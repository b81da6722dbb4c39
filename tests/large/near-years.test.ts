import { describe, expect, it } from 'vitest';
import { toYearRange } from '#lib/core/time/day.ts';
import { toNearYears } from '#lib/large/near-years.ts';
import { toShownDays } from '#lib/large/shown-days.ts';

function toHistogram(...years: number[]) {
	const columns = years.map((year) => ({ year, days: toYearRange(year), counts: [1], total: 1 }));
	return { columns, noStart: null, highest: 1, years: new Set(years) };
}

describe('the years nearest to an empty time', () => {
	it('lie on both sides of it', () => {
		const near = toNearYears(toHistogram(1990, 1995, 2003, 2010), toYearRange(1998));
		expect(near).toEqual({ previous: 1995, next: 2003 });
	});

	it('are none on a side where there is nothing', () => {
		expect(toNearYears(toHistogram(2010, 2011), toYearRange(1990))).toEqual({
			previous: null,
			next: 2010
		});
		expect(toNearYears(toHistogram(), toYearRange(1990))).toEqual({ previous: null, next: null });
	});
});

describe('the time in which an event can be seen', () => {
	it('is that of its own years where it lies outside what is shown', () => {
		const [event] = toYearRange(2013);
		expect(toShownDays([event, event + 400], toYearRange(2010))).toEqual(toYearRange(2013, 2014));
	});

	it('is not said of an event of which some days are shown', () => {
		const [first] = toYearRange(2010);
		expect(toShownDays([-Infinity, first], toYearRange(2010))).toBeNull();
		expect(toShownDays([first, first], null)).toBeNull();
	});

	it('is that of the end which is known', () => {
		const [first] = toYearRange(2013);
		expect(toShownDays([first, Infinity], toYearRange(2010))).toEqual(toYearRange(2013));
	});
});
