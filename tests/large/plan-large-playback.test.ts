import { describe, expect, it } from 'vitest';
import { toDay, toMonthRange, toYearRange } from '#lib/core/time/day.ts';
import { planLargePlayback, shiftByItself } from '#lib/large/plan-large-playback.ts';

const bounds = toYearRange(2010, 2019);
const options = { mode: 'window', bounds, unit: 'month' } as const;

describe('planLargePlayback', () => {
	it('moves a window that keeps its days to the end, never back', () => {
		const window = [toDay(2012, 3, 4), toDay(2012, 4, 3)] as const;
		const { windows } = planLargePlayback({ ...options, window });
		expect(windows[0]).toEqual(window);
		expect(windows.at(-1)![1]).toBe(bounds[1]);
		expect(new Set(windows.map(([from, to]) => to - from))).toEqual(new Set([30]));
		expect(windows.every(([from], at) => from >= (windows[at - 1]?.[0] ?? -Infinity))).toBe(true);
	});

	it('begins anew where it stands at the end', () => {
		const { windows } = planLargePlayback({ ...options, window: toYearRange(2019) });
		expect(windows[0]![0]).toBe(bounds[0]);
	});

	it('lets everything up to a day grow from the beginning', () => {
		const plan = planLargePlayback({ ...options, mode: 'cumulative', window: bounds });
		expect(plan.windows.every(([from]) => from === bounds[0])).toBe(true);
		expect(plan.windows.at(-1)).toEqual(bounds);
	});

	it('steps by years for an instant, and where the reader asked for less motion', () => {
		const instant = planLargePlayback({ ...options, mode: 'instant', window: toYearRange(2010) });
		expect(instant.windows).toHaveLength(10);
		expect(instant.windows.at(-1)).toEqual(toYearRange(2019));
		const calm = planLargePlayback({ ...options, unit: 'year', window: toYearRange(2010) });
		expect(calm.windows.length).toBeLessThanOrEqual(10);
	});

	describe('with less motion', () => {
		const calm = { ...options, unit: 'year' } as const;

		it('goes from year to year as the calendar does, leap years too', () => {
			const { windows } = planLargePlayback({ ...calm, window: toYearRange(2011) });
			expect(windows).toEqual(Array.from({ length: 9 }, (_, at) => toYearRange(2011 + at)));
		});

		it('begins with a year of everything, and with whole years of what grows', () => {
			expect(planLargePlayback({ ...calm, window: bounds }).windows[0]).toEqual(toYearRange(2010));
			const grown = planLargePlayback({ ...calm, mode: 'cumulative', window: bounds }).windows;
			expect(grown).toEqual(Array.from({ length: 10 }, (_, at) => toYearRange(2010, 2010 + at)));
		});

		it('leaves no month out between months', () => {
			const window = toMonthRange(2010, 1);
			const { windows, durationMs } = planLargePlayback({ ...calm, window });
			expect(windows).toHaveLength(120);
			expect(windows.every(([from], at) => at === 0 || from === windows[at - 1]![1] + 1)).toBe(
				true
			);
			expect(durationMs).toBe(60_000);
		});

		it('has no more steps than can be followed', () => {
			const window = [toDay(2010, 1, 1), toDay(2010, 1, 1)] as const;
			const { windows } = planLargePlayback({ ...calm, window });
			expect(windows.length).toBeLessThanOrEqual(122);
			expect(windows.at(-1)![1]).toBe(bounds[1]);
		});

		it('keeps three years, a year later each', () => {
			const { windows } = planLargePlayback({ ...calm, window: toYearRange(2010, 2012) });
			expect(windows[1]).toEqual(toYearRange(2011, 2013));
		});
	});

	describe('of a short time', () => {
		const weeks = [toDay(2024, 9, 11), toDay(2024, 10, 9)] as const;
		const short = { ...options, bounds: weeks, window: weeks };

		it('goes by days, from the first on', () => {
			const { windows } = planLargePlayback(short);
			expect(windows[0]).toEqual([weeks[0], weeks[0]]);
			expect(windows).toHaveLength(29);
			expect(windows.at(-1)).toEqual([weeks[1], weeks[1]]);
		});

		it('shows one day after the other as an instant', () => {
			const instant = { ...short, mode: 'instant', window: toYearRange(2024) } as const;
			const { windows } = planLargePlayback(instant);
			expect(windows.every(([from, to]) => from === to)).toBe(true);
			expect(windows.at(-1)).toEqual([weeks[1], weeks[1]]);
		});

		it('leaves out no day where less motion is asked for, and gives each its time', () => {
			const { windows, durationMs } = planLargePlayback({ ...short, unit: 'year' });
			expect(windows).toHaveLength(29);
			expect(durationMs / windows.length).toBeGreaterThanOrEqual(500);
		});

		it('is moved through by days', () => {
			const until = [weeks[0], weeks[0] + 3] as const;
			expect(shiftByItself(until, 'cumulative', 1, weeks)).toEqual([weeks[0], weeks[0] + 4]);
			expect(shiftByItself(until, 'cumulative', -1, weeks)).toEqual([weeks[0], weeks[0] + 2]);
			const day = [weeks[0], weeks[0]] as const;
			expect(shiftByItself(day, 'window', 1, weeks)).toEqual([weeks[0] + 1, weeks[0] + 1]);
		});
	});

	it('is over in a minute, however long the time is', () => {
		const long = planLargePlayback({
			...options,
			bounds: toYearRange(1, 2019),
			window: toYearRange(1)
		});
		expect(long.durationMs).toBeLessThanOrEqual(60_000);
		expect(long.windows.length).toBeLessThan(2_000);
		expect(long.untilMs.at(-1)).toBe(long.durationMs);
	});

	it('has one window where there is one day', () => {
		const day = [toDay(2012, 3, 4), toDay(2012, 3, 4)] as const;
		expect(planLargePlayback({ ...options, bounds: day, window: day }).windows.length).toBe(1);
	});
});

describe('shiftByItself', () => {
	it('takes months for months and years for years', () => {
		const february = [toDay(2012, 2, 1), toDay(2012, 2, 29)] as const;
		expect(shiftByItself(february, 'window', 1, bounds)).toEqual([
			toDay(2012, 3, 1),
			toDay(2012, 3, 31)
		]);
		expect(shiftByItself(toYearRange(2012), 'window', -1, bounds)).toEqual(toYearRange(2011));
	});

	it('moves the end of everything up to a day by a month', () => {
		const [, end] = shiftByItself([bounds[0], toDay(2012, 2, 29)], 'cumulative', 1, bounds);
		expect(end).toBe(toDay(2012, 3, 31));
	});

	it('stays where there is nothing further', () => {
		expect(shiftByItself(toYearRange(2019), 'window', 1, bounds)).toEqual(toYearRange(2019));
		expect(shiftByItself(toYearRange(2010), 'window', -1, bounds)).toEqual(toYearRange(2010));
	});
});
