import { describe, expect, it } from 'vitest';
import { endFrameAt, startFrameAt, toUnitAt, toWindowFrame } from '#lib/core/slice/window-frame.ts';
import { toDay } from '#lib/core/time/day.ts';
import { encodeWindow } from '#lib/core/time/window.ts';
import { toDays } from './query.ts';

describe('toWindowFrame', () => {
	it('counts whole years, else whole months, else days', () => {
		expect(toWindowFrame(toDays('1988/1991'))).toEqual({ unit: 'year', count: 4 });
		expect(toWindowFrame(toDays('1988/1991-06'))).toEqual({ unit: 'month', count: 42 });
		expect(toWindowFrame(toDays('1988/1988-02-03'))).toEqual({ unit: 'day', count: 34 });
	});

	it('takes a single day, and years before the first', () => {
		expect(toWindowFrame(toDays('1989-06-03'))).toEqual({ unit: 'day', count: 1 });
		expect(toWindowFrame(toDays('-0003/0002'))).toEqual({ unit: 'year', count: 6 });
		expect(toWindowFrame(toDays('-0001-11/0000-02'))).toEqual({ unit: 'month', count: 4 });
	});
});

describe('endFrameAt and startFrameAt', () => {
	const day = toDay(2000, 2, 29);

	it('put the day into the last or first unit', () => {
		expect(encodeWindow(endFrameAt({ unit: 'year', count: 3 }, day))).toBe('1998/2000');
		expect(encodeWindow(startFrameAt({ unit: 'year', count: 3 }, day))).toBe('2000/2002');
		expect(encodeWindow(endFrameAt({ unit: 'month', count: 3 }, day))).toBe('1999-12/2000-02');
	});

	it('keep the number of days of a frame of days', () => {
		expect(endFrameAt({ unit: 'day', count: 10 }, day)).toEqual([day - 9, day]);
		expect(startFrameAt({ unit: 'day', count: 10 }, day)).toEqual([day, day + 9]);
	});

	it('cross the year 0', () => {
		const january = toDay(0, 1, 15);
		expect(encodeWindow(endFrameAt({ unit: 'month', count: 2 }, january))).toBe('-0001-12/0000-01');
	});
});

describe('toUnitAt', () => {
	it('gives the unit around a day', () => {
		const day = toDay(1989, 6, 3);
		expect(encodeWindow(toUnitAt('year', day))).toBe('1989');
		expect(encodeWindow(toUnitAt('month', day))).toBe('1989-06');
		expect(toUnitAt('day', day)).toEqual([day, day]);
	});
});
