import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planPlayback, windowAt } from '#lib/core/slice/steps.ts';
import type { PlaybackOptions } from '#lib/core/slice/steps.ts';
import { toDay } from '#lib/core/time/day.ts';
import { encodeWindow } from '#lib/core/time/window.ts';
import { toRecord, toSampleDataset } from '../model/fixture.ts';
import { toDays } from './query.ts';

const BOUNDS = toDays('1955/1994');
const { records } = toSampleDataset();

function plan(time: string, change: Partial<PlaybackOptions> = {}, of = records) {
	return planPlayback(of, {
		window: toDays(time),
		mode: 'window',
		bounds: BOUNDS,
		unit: 'month',
		...change
	});
}
const windowsOf = (...options: Parameters<typeof plan>) =>
	plan(...options).windows.map(encodeWindow);

describe('planPlayback', () => {
	it('moves a window by years where only years are known, its length kept', () => {
		const known = [toRecord('event:a', '1961'), toRecord('event:b', '1963')];
		expect(windowsOf('1959/1960', { bounds: toDays('1955/1963') }, known)).toEqual([
			'1959/1960',
			'1960/1961',
			'1961/1962',
			'1962/1963'
		]);
	});

	it('moves by months in years in which a month is known', () => {
		const windows = windowsOf('1980/1982', { bounds: toDays('1955/1984') });
		expect(windows.slice(0, 3)).toEqual(['1980/1982', '1980-02/1983-01', '1980-03/1983-02']);
		expect(windows.slice(-2)).toEqual(['1981/1983', '1982/1984']);
		expect(windows).toHaveLength(14);
	});

	it('moves by years only for readers who want less motion', () => {
		const windows = windowsOf('1980/1982', { bounds: toDays('1955/1984'), unit: 'year' });
		expect(windows).toEqual(['1980/1982', '1981/1983', '1982/1984']);
	});

	it('keeps the length of a window of days, whatever the months', () => {
		const { windows } = plan('1981-12-05/1982-03-09');
		const lengths = new Set(windows.map(([from, to]) => to - from));
		expect([...lengths]).toEqual([94]);
	});

	it('grows in cumulative mode, from the beginning where it stands at the end', () => {
		const options = { mode: 'cumulative', unit: 'year', bounds: toDays('1983/1986') } as const;
		expect(windowsOf('1983/1984', options)).toEqual(['1983/1984', '1983/1985', '1983/1986']);
		expect(windowsOf('1983/1986', options)[0]).toBe('1983');
	});

	it('grows a window as long as the bounds, which has nowhere to move', () => {
		const windows = windowsOf('1955/1994', { unit: 'year' });
		expect([windows[0], windows.at(-1)]).toEqual(['1955', '1955/1994']);
	});

	it('moves an instant by years', () => {
		expect(windowsOf('1991-05', { mode: 'instant' })).toEqual(['1991', '1992', '1993', '1994']);
	});

	it('begins again where a window stands at the end', () => {
		expect(windowsOf('1990/1994')[0]).toBe('1955/1959');
	});

	it('lasts 0.6 s for each record, at least 8 and at most 60 s', () => {
		const many = (count: number) =>
			Array.from({ length: count }, (_, at) => toRecord(`event:e${at}`, '1990-05'));
		const lasts = (count: number) => plan('1980', {}, many(count)).durationMs - 600;
		expect(lasts(1)).toBeCloseTo(8_000);
		expect(lasts(50)).toBeCloseTo(30_000);
		expect(lasts(1000)).toBeCloseTo(60_000);
	});

	it('passes an empty year in 0.15 s and stays where the records are', () => {
		const two = [
			toRecord('event:a', '1985'),
			toRecord('event:b', '1985'),
			toRecord('event:c', '1990')
		];
		const { untilMs, windows } = plan('1980', {}, two);
		const lasts = (year: string) => {
			const at = windows.map(encodeWindow).indexOf(year);
			return untilMs[at]! - untilMs[at - 1]!;
		};
		expect(lasts('1982')).toBeCloseTo(150);
		expect(lasts('1985')).toBeCloseTo(2 * lasts('1990'));
	});

	it('spreads a record known to the year over the months of it', () => {
		const mixed = [toRecord('event:a', '1985'), toRecord('event:b', '1985-06')];
		const { untilMs, windows } = plan('1984', {}, mixed);
		const at = windows.map(encodeWindow).indexOf('1984-07/1985-06');
		const june = untilMs[at]! - untilMs[at - 1]!;
		const may = untilMs[at - 1]! - untilMs[at - 2]!;
		expect(june / may).toBeCloseTo(13);
	});

	it('skips long emptiness in few steps: a hundred thousand years', () => {
		const bounds = [toDay(-100_000, 1, 1), toDay(2000, 12, 31)] as const;
		const far = [toRecord('event:a', 'Y-100000'), toRecord('event:b', '2000')];
		const { windows, durationMs } = planPlayback(far, {
			window: [toDay(-100_000, 1, 1), toDay(-100_000, 12, 31)],
			mode: 'window',
			bounds,
			unit: 'month'
		});
		expect(windows.length).toBeLessThan(60);
		expect(durationMs).toBeLessThan(61_000);
	});

	it('plans something without records, without dates and within one year', () => {
		expect(plan('1955', {}, []).windows.length).toBeGreaterThan(1);
		expect(plan('1955', {}, [toRecord('event:a', '')]).durationMs).toBeGreaterThan(0);
		const one = plan('1970', { bounds: toDays('1970') }, []);
		expect(one.windows.map(encodeWindow)).toEqual(['1970']);
	});

	it('takes open ends: of records, and of the window', () => {
		const open = [toRecord('event:a', '../1960'), toRecord('event:b', '1961/..')];
		expect(windowsOf('../..', { unit: 'year' }, open).at(-1)).toBe('1955/1994');
		expect(windowsOf('../1960', { unit: 'year' }, open)[0]).toBe('1955/1960');
	});

	it('takes a window outside the bounds', () => {
		expect(windowsOf('1900/1910').at(-1)).toMatch(/1994$/);
		expect(windowsOf('2000/2010').at(-1)).toMatch(/1994$/);
	});

	it('always ends with the bounds, in order, and shows only real windows', () => {
		const year = fc.integer({ min: 1900, max: 2050 });
		const mode = fc.constantFrom('window', 'instant', 'cumulative');
		fc.assert(
			fc.property(year, year, mode, fc.constantFrom('year', 'month'), (a, b, mode, unit) => {
				const window = toDays(`${Math.min(a, b)}/${Math.max(a, b)}`);
				const { windows, untilMs, durationMs } = plan('1955', { window, mode, unit });
				expect(windows.at(-1)?.[1]).toBe(BOUNDS[1]);
				expect(windows.every(([from, to]) => from <= to)).toBe(true);
				expect(untilMs).toHaveLength(windows.length);
				expect(untilMs.every((ms, at) => ms >= (untilMs[at - 1] ?? 0))).toBe(true);
				expect(durationMs).toBe(untilMs.at(-1));
			}),
			{ numRuns: 300 }
		);
	});
});

describe('windowAt', () => {
	const known = [toRecord('event:a', '1961'), toRecord('event:b', '1963')];
	const three = plan('1961', { bounds: toDays('1955/1963') }, known);

	it('gives the window that is due, the first before, the last afterwards', () => {
		const at = (ms: number) => encodeWindow(windowAt(three, ms));
		expect([at(-5), at(0), at(599), at(600)]).toEqual(['1961', '1961', '1961', '1962']);
		expect([at(749), at(750), at(1e9), at(Infinity)]).toEqual(['1962', '1963', '1963', '1963']);
	});

	it('depends on nothing but the time', () => {
		windowAt(three, 700);
		expect(windowAt(three, 100)).toEqual(windowAt(three, 100));
		expect(encodeWindow(windowAt(three, 100))).toBe('1961');
	});
});
