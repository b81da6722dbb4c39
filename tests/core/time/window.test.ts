import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDay } from '#lib/core/time/day.ts';
import type { DayRange } from '#lib/core/time/day.ts';
import { windowWords } from '#lib/core/time/window-words.ts';
import { encodeWindow, parseWindow } from '#lib/core/time/window.ts';

describe('windows in addresses', () => {
	it.each([
		['1988/1991-06', toDay(1988, 1, 1), toDay(1991, 6, 30)],
		['1988', toDay(1988, 1, 1), toDay(1988, 12, 31)],
		['2004-02', toDay(2004, 2, 1), toDay(2004, 2, 29)],
		['1989-06-03', toDay(1989, 6, 3), toDay(1989, 6, 3)],
		['../1990', -Infinity, toDay(1990, 12, 31)],
		['1988/..', toDay(1988, 1, 1), Infinity],
		['../..', -Infinity, Infinity],
		['-0043/0014', toDay(-43, 1, 1), toDay(14, 12, 31)],
		['Y-170000000/Y12000-03', toDay(-170_000_000, 1, 1), toDay(12_000, 3, 31)]
	])('%s is read to the day and written the same', (text, from, to) => {
		expect(parseWindow(text)).toEqual([from, to]);
		expect(encodeWindow([from, to])).toBe(text);
	});

	it.each([
		'',
		'/',
		'..',
		'1988/',
		'1991/1988',
		'1988/1989/1990',
		'1988-13',
		'2003-02-29',
		'1988-6',
		'88',
		'-0000',
		'Y12',
		'Y9999999999999',
		'198X',
		'1988~',
		'<script>',
		'\0\xff',
		'NaN/NaN'
	])('“%s” is no window', (text) => {
		expect(parseWindow(text)).toBeNull();
	});

	it('are the same after a round trip', () => {
		const farthest = toDay(1_000_000, 1, 1);
		const day = fc.oneof(
			fc.integer({ min: -farthest, max: farthest }),
			fc.integer({ min: -800_000, max: 800_000 })
		);
		const ends = fc.tuple(
			fc.oneof({ weight: 8, arbitrary: day }, fc.constant(-Infinity)),
			fc.oneof({ weight: 8, arbitrary: day }, fc.constant(Infinity))
		);
		fc.assert(
			fc.property(ends, ([a, b]) => {
				const window: DayRange = [Math.min(a, b), Math.max(a, b)];
				expect(parseWindow(encodeWindow(window))).toEqual(window);
			}),
			{ numRuns: 10_000, seed: 4 }
		);
	});

	it('are written as short as can be', () => {
		expect(encodeWindow([toDay(1988, 1, 1), toDay(1991, 12, 31)])).toBe('1988/1991');
		expect(encodeWindow([toDay(1988, 2, 1), toDay(1988, 2, 29)])).toBe('1988-02');
	});
});

describe('windows in words', () => {
	it.each([
		['1988/1991-06', '1988 to June 1991'],
		['1988', '1988'],
		['1955/2021', '1955 to 2021'],
		['1989/1989-06', 'January to June 1989'],
		['1963-03-04/1963-03-09', '4 to 9 March 1963'],
		['1989-06', 'June 1989'],
		['../..', 'all years'],
		['../1991-06', 'up to June 1991'],
		['1988/..', 'from 1988 on'],
		['-0043/0014', '44 BC to AD 14'],
		['Y-170000000/Y-160000000', '170 million BC to 160 million BC']
	])('%s: %s', (text, words) => {
		expect(windowWords(parseWindow(text) ?? [0, 0], 'en')).toBe(words);
	});
});
