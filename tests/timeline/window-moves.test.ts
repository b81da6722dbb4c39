import { describe, expect, it } from 'vitest';
import { ALL_DAYS, toDay, toYearRange } from '#lib/core/time/day.ts';
import type { DayRange } from '#lib/core/time/day.ts';
import { encodeWindow, parseWindow } from '#lib/core/time/window.ts';
import { buildTimeScale } from '#lib/timeline/scale.ts';
import { snapDay, toSnapUnit } from '#lib/timeline/snap.ts';
import { dragStrip, takeStrip } from '#lib/timeline/strip-drag.ts';
import type { StripDrag } from '#lib/timeline/strip-drag.ts';
import { pressThumbKey } from '#lib/timeline/thumb-keys.ts';
import type { Thumb } from '#lib/timeline/thumb-keys.ts';
import { toThumbTrack } from '#lib/timeline/track.ts';
import { clampWindow, shiftWindow } from '#lib/timeline/window-moves.ts';
import { toRecord } from './fixture.ts';

const BOUNDS = toYearRange(1955, 2016);
const YEARS = new Set(Array.from({ length: 62 }, (_, index) => 1955 + index));
const records = ['1956', '1976-05', '1988', '1989-03-04', '[..1958]', '1980/..', '2016'].map(
	(date, index) => toRecord({ date }, index)
);
const track = toThumbTrack(records, BOUNDS, YEARS);

function days(text: string): DayRange {
	const window = parseWindow(text);
	if (!window) throw new Error(`${text} is no window`);
	return window;
}

function press(thumb: Thumb, key: string, window: string, shiftKey = false): string | null {
	const next = pressThumbKey(thumb, { key, shiftKey }, days(window), track);
	return next && encodeWindow(next);
}

describe('keys on a thumb of a short time', () => {
	const bounds = days('2024-09-11/2024-10-09');
	const short = { bounds, years: new Set([2024]), starts: [], ends: [], unit: 'day' } as const;
	const pressShort = (thumb: Thumb, key: string, window: string) => {
		const next = pressThumbKey(thumb, { key, shiftKey: false }, days(window), short);
		return next && encodeWindow(next);
	};

	it.each([
		['start', 'ArrowRight', '2024-09-11/2024-10-09', '2024-09-12/2024-10-09'],
		['start', 'ArrowLeft', '2024-09-11/2024-10-09', '2024-09-11/2024-10-09'],
		['end', 'ArrowLeft', '2024-09-11/2024-09-14', '2024-09-11/2024-09-13'],
		['end', 'PageUp', '2024-09-11/2024-09-14', '2024-09-11/2024-09-19'],
		['end', 'Home', '2024-09-12/2024-09-14', '2024-09-12'],
		['start', 'End', '2024-09-12/2024-09-14', '2024-09-14'],
		['at', 'ArrowRight', '2024-09-30', '2024-10-01']
	] as const)('%s, %s: %s becomes %s', (thumb, key, before, after) => {
		expect(pressShort(thumb, key, before)).toBe(after);
	});

	it('is moved by days with a pointer, too', () => {
		const day = days('2024-09-20')[0];
		expect(snapDay(day, 'day')).toBe(day);
		const month = days('2024-09-01/2024-09-30');
		expect(shiftWindow(month, month[0] + 3, 'day', days('2024'))).toEqual([
			month[0] + 3,
			month[1] + 3
		]);
	});
});

describe('keys on a thumb', () => {
	it.each([
		['start', 'ArrowLeft', '1988/1991', '1987/1991'],
		['start', 'ArrowRight', '1988/1991', '1989/1991'],
		['end', 'ArrowLeft', '1988/1991', '1988/1990'],
		['end', 'ArrowUp', '1988/1991', '1988/1992'],
		['start', 'ArrowDown', '1988-06/1991', '1988/1991'],
		['start', 'ArrowRight', '1988-06/1991', '1989/1991'],
		['end', 'ArrowLeft', '1988/1991-06', '1988/1990'],
		['end', 'ArrowRight', '1988/1991-06', '1988/1991'],
		['start', 'PageDown', '1988/1991', '1983/1991'],
		['end', 'PageUp', '1988/1991', '1988/1996'],
		['start', 'Home', '1988/1991', '1955/1991'],
		['end', 'End', '1988/1991', '1988/2016'],
		['at', 'ArrowRight', '1988', '1989'],
		['at', 'ArrowLeft', '1989-06', '1989'],
		['at', 'Home', '1988', '1955'],
		['at', 'End', '1988', '2016']
	] as const)('%s: %s takes %s to %s', (thumb, key, from, to) => {
		expect(press(thumb, key, from)).toBe(to);
	});

	it('do not let the thumbs cross', () => {
		expect(press('start', 'End', '1988/1991')).toBe('1991');
		expect(press('end', 'Home', '1988/1991')).toBe('1988');
		expect(press('start', 'PageUp', '1988/1991')).toBe('1991');
		expect(press('start', 'ArrowRight', '1991')).toBe('1991');
	});

	it('do not leave the years of the dataset', () => {
		expect(press('start', 'ArrowLeft', '1955/1991')).toBe('1955/1991');
		expect(press('end', 'PageUp', '1988/2014')).toBe('1988/2016');
		expect(press('at', 'ArrowRight', '2016')).toBe('2016');
	});

	it('go from record to record with Shift', () => {
		expect(press('start', 'ArrowRight', '1956/1991', true)).toBe('1976-05/1991');
		expect(press('start', 'ArrowLeft', '1988/1991', true)).toBe('1980/1991');
		expect(press('end', 'ArrowLeft', '1955/1991', true)).toBe('1955/1989-03-04');
		expect(press('at', 'ArrowRight', '1976', true)).toBe('1980');
		expect(press('end', 'ArrowRight', '1955/2016', true)).toBe('1955/2016');
	});

	it('leave an end without bound on the other side alone', () => {
		expect(press('end', 'ArrowLeft', '../1991')).toBe('../1990');
		expect(press('start', 'ArrowRight', '1988/..')).toBe('1989/..');
	});

	it('mean nothing when they are others', () => {
		expect(press('start', 'a', '1988/1991')).toBeNull();
		expect(press('start', 'Tab', '1988/1991')).toBeNull();
	});
});

describe('dragging', () => {
	const scale = buildTimeScale(BOUNDS, YEARS, [0, 620]);
	const drag = (part: StripDrag['part'], window: string, fromYear: number, toYear: number) => {
		const grabX = scale.toX(toDay(fromYear, 1, 1));
		const x = scale.toX(toDay(toYear, 1, 1)) + 1;
		return encodeWindow(dragStrip({ part, grabX, origin: days(window) }, x, scale, 'year'));
	};

	it('moves a thumb to the nearest year', () => {
		expect(drag('start', '1988/1991', 1988, 1980)).toBe('1980/1991');
		expect(drag('end', '1988/1991', 1992, 1995)).toBe('1988/1994');
	});

	it('stops a thumb at the other one', () => {
		expect(drag('start', '1988/1991', 1988, 2000)).toBe('1991');
		expect(drag('end', '1988/1991', 1992, 1960)).toBe('1988');
	});

	it('moves the window without changing its length', () => {
		expect(drag('window', '1988/1991', 1989, 1979)).toBe('1978/1981');
		expect(drag('window', '1988-06/1991', 1989, 1979)).toBe('1978-06/1981');
		expect(drag('window', '1989-02-03/1989-02-09', 1989, 1990)).toMatch(
			/^1990-0[23]-\d\d\/1990-0[23]-\d\d$/
		);
	});

	it('stops the window at the bounds, as long as it was', () => {
		expect(drag('window', '1988/1991', 1989, 2016)).toBe('2013/2016');
		expect(drag('window', '1988/1991', 1989, 1955)).toBe('1955/1958');
		expect(drag('window', '1955/2016', 1989, 1999)).toBe('1955/2016');
	});

	it('spans a new window in either direction', () => {
		expect(drag('span', '1988/1991', 1960, 1965)).toBe('1960/1965');
		expect(drag('span', '1988/1991', 1965, 1960)).toBe('1960/1965');
	});

	it('takes hold of what is under the pointer', () => {
		const window = days('1988/1991');
		const x = (year: number) => scale.toX(toDay(year, 6, 1));
		expect(takeStrip(x(1989), window, 'window', scale).part).toBe('window');
		expect(takeStrip(x(1970), window, 'window', scale).part).toBe('span');
		expect(takeStrip(x(1970), window, 'cumulative', scale).part).toBe('end');
		expect(takeStrip(x(1970), window, 'instant', scale).part).toBe('at');
	});

	it('goes by months where years are wide or Alt is held', () => {
		expect(toSnapUnit(40, false)).toBe('year');
		expect(toSnapUnit(40, true)).toBe('month');
		expect(toSnapUnit(80, false)).toBe('month');
		expect(snapDay(toDay(1989, 6, 20), 'month')).toBe(toDay(1989, 7, 1));
		expect(snapDay(toDay(1989, 6, 20), 'year')).toBe(toDay(1989, 1, 1));
		expect(snapDay(toDay(-1, 12, 20), 'month')).toBe(toDay(0, 1, 1));
	});

	it('draws a window without bound from end to end', () => {
		expect(clampWindow(ALL_DAYS, BOUNDS)).toEqual(BOUNDS);
		expect(clampWindow(days('2100/2200'), BOUNDS)).toEqual([BOUNDS[1], BOUNDS[1]]);
	});
});
