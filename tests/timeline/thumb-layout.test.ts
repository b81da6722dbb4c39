import { describe, expect, it } from 'vitest';
import type { TimeMode } from '#lib/core/time/time-mode.ts';
import { ALL_DAYS, toYearRange } from '#lib/core/time/day.ts';
import { parseWindow } from '#lib/core/time/window.ts';
import { buildTimeScale } from '#lib/timeline/scale.ts';
import { layOutThumbs } from '#lib/timeline/thumb-layout.ts';

const YEARS = new Set([2010, 2011, 2012, 2013, 2014, 2015]);
const scale = buildTimeScale(toYearRange(2010, 2015), YEARS, [20, 620]);

function layOut(window: string, mode: TimeMode = 'window', least = 0) {
	return layOutThumbs(parseWindow(window) ?? ALL_DAYS, mode, scale, [least, 640], 'en', 1);
}

describe('the thumbs', () => {
	it('are named where a window begins and where it ends', () => {
		expect(layOut('2011/2013').map(({ label }) => label)).toEqual(['2011', '2013']);
	});

	it('name a window of one year or month once, and say both ends in words', () => {
		const year = layOut('2013');
		expect(year.map(({ label }) => label)).toEqual(['', '2013']);
		expect(year.map(({ words }) => words)).toEqual(['2013', '2013']);
		expect(layOut('2013-03').map(({ label }) => label)).toEqual(['', 'Mar 2013']);
	});

	it('are one for an instant and for everything up to a date', () => {
		expect(layOut('2012', 'instant').map(({ thumb }) => thumb)).toEqual(['at']);
		expect(layOut('2010/2012', 'cumulative').map(({ thumb }) => thumb)).toEqual(['end']);
	});

	it('write inside the strip at its end', () => {
		const [start, end] = layOut('2010/2015');
		expect(start!.labelAnchor).toBe('start');
		expect(end!.labelAnchor).toBe('end');
	});

	it('write beside what stands at the beginning of the strip', () => {
		const [free] = layOut('2011/2015');
		expect(free!.labelAnchor).toBe('end');
		const [start] = layOut('2011/2015', 'window', free!.x - 20);
		expect(start!.labelAnchor).toBe('start');
		expect(start!.labelX).toBeGreaterThan(start!.x);
	});

	it('say both ends at one of them where an end of the strip leaves room for one label', () => {
		expect(layOut('2010/2010-03').map(({ label }) => label)).toEqual(['', '2010 – Mar 2010']);
		expect(layOut('2015-11/2015').map(({ label }) => label)).toEqual(['Nov 2015 – 2015', '']);
		expect(layOut('2010/2012').map(({ label }) => label)).toEqual(['2010', '2012']);
	});

	it('name the window that was asked for where it lies beyond the strip', () => {
		for (const year of ['1990', '2040']) {
			const [start, end] = layOut(year);
			expect([start!.words, end!.words, end!.label]).toEqual([year, year, year]);
		}
	});

	it('can be told apart by a pointer where they stand close', () => {
		const [start, end] = layOut('2013-03');
		expect(start!.x + start!.reach[1]).toBeLessThanOrEqual(end!.x - end!.reach[0] + 14);
	});
});
