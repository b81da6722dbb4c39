import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DateValue } from '#lib/core/time/date-value.ts';
import type { DayRange } from '#lib/core/time/day.ts';
import { parseEdtf } from '#lib/core/time/edtf.ts';
import { presenceIn } from '#lib/core/time/presence.ts';
import { parseWindow } from '#lib/core/time/window.ts';

function presence(date: string, window: string) {
	const { value } = parseEdtf(date);
	const days = parseWindow(window);
	if (!value || !days) throw new Error(`${date} or ${window} is not readable`);
	return presenceIn(value, days);
}

describe('a moment', () => {
	it.each([
		['1933-05-10', '1933-05', 'certain'],
		['1933', '1933-05', 'possible'],
		['193X', '1933-05', 'possible'],
		['1933~', '1933-05', 'possible'],
		['1933', '1933', 'certain'],
		['1933-04-30', '1933-05', 'out'],
		['1933-05-01', '1933-05', 'certain'],
		['1933-05-31', '1933-05', 'certain'],
		['1933-06-01', '1933-05', 'out'],
		['[1980..1988]', '1984', 'possible'],
		['[1980..1988]', '1980/1988', 'certain'],
		['[..1958]', '1950', 'possible'],
		['[..1958]', '1959', 'out'],
		['[..1958]', '../1958', 'certain'],
		['[1958..]', '1990', 'possible']
	])('%s in %s is %s', (date, window, expected) => {
		expect(presence(date, window)).toBe(expected);
	});
});

describe('a lasting date', () => {
	it.each([
		['1955/1985', '1970-06', 'certain'],
		['1955/1985', '1955-06', 'possible'],
		['1955/1985', '1985-12-31', 'possible'],
		['1955/1985', '1954', 'out'],
		['1955/1985', '1986', 'out'],
		['1955/1985', '1900/2000', 'certain'],
		['1963-03/..', '2500', 'certain'],
		['1963-03/', '2500', 'possible'],
		['1963-03/', '1963-02', 'out'],
		['../1958', '-0500', 'certain'],
		['/1958', '-0500', 'possible'],
		['/1958', '1959', 'out'],
		['../..', '1984-02-29', 'certain']
	])('%s in %s is %s', (date, window, expected) => {
		expect(presence(date, window)).toBe(expected);
	});
});

describe('a date with gaps', () => {
	it.each([
		['156X-12-25', '1563-12', 'possible'],
		['156X-12-25', '1563-11', 'out'],
		['156X-12-25', '1560/1569', 'certain'],
		['[1667,1670]', '1668', 'out'],
		['[1667,1670]', '1667/1670', 'certain'],
		['{1667,1670}', '1667', 'certain'],
		['{1667,1670}', '1667-05', 'possible'],
		['{1667,1670}', '1668/1669', 'out'],
		['{1667,1670}', '1666/1668', 'certain']
	])('%s in %s is %s', (date, window, expected) => {
		expect(presence(date, window)).toBe(expected);
	});
});

describe('by definition', () => {
	const range = fc
		.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 4 }))
		.map(([from, length]): DayRange => [from, from + length]);

	function value(start: DayRange, end: DayRange): DateValue {
		const { value: lasting } = parseEdtf('1984/1985');
		if (!lasting) throw new Error('1984/1985 is not readable');
		return { ...lasting, start, end };
	}

	it('lasting: certain when every possible stay meets the window, out when none does', () => {
		fc.assert(
			fc.property(range, range, range, (start, end, window) => {
				fc.pre(start[0] <= end[0] && start[1] <= end[1]);
				const meets: boolean[] = [];
				for (let from = start[0]; from <= start[1]; from++) {
					for (let to = Math.max(from, end[0]); to <= end[1]; to++) {
						meets.push(from <= window[1] && to >= window[0]);
					}
				}
				const expected = meets.every(Boolean)
					? 'certain'
					: meets.some(Boolean)
						? 'possible'
						: 'out';
				expect(presenceIn(value(start, end), window)).toBe(expected);
			}),
			{ numRuns: 2000, seed: 2 }
		);
	});

	it('a moment: certain when every day of its extent is in the window, out when none is', () => {
		fc.assert(
			fc.property(range, range, (extent, window) => {
				const days = Array.from({ length: extent[1] - extent[0] + 1 }, (_, i) => extent[0] + i);
				const inside = days.map((day) => day >= window[0] && day <= window[1]);
				const expected = inside.every(Boolean)
					? 'certain'
					: inside.some(Boolean)
						? 'possible'
						: 'out';
				expect(presenceIn(value(extent, extent), window)).toBe(expected);
			}),
			{ numRuns: 2000, seed: 3 }
		);
	});
});
