import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstAtLeast } from '#lib/core/columns/find-row.ts';

describe('firstAtLeast', () => {
	it('finds the first row that is not below the value, from whatever guess', () => {
		const values = fc
			.array(fc.integer({ min: -50, max: 50 }), { maxLength: 300 })
			.map((list) => Int32Array.from(list).sort());
		fc.assert(
			fc.property(
				values,
				fc.integer({ min: -60, max: 60 }),
				fc.nat(300),
				fc.nat(300),
				fc.option(fc.nat(300)),
				(list, value, a, b, guess) => {
					const [from, to] = [Math.min(a, b, list.length), Math.min(Math.max(a, b), list.length)];
					const expected = list.findIndex((each, row) => row >= from && each >= value);
					const found = firstAtLeast(list, value, from, to, guess ?? undefined);
					expect(found).toBe(expected === -1 || expected > to ? to : expected);
				}
			),
			{ numRuns: 1000 }
		);
	});

	it('gives the end where every row is below, and the beginning where none is', () => {
		const values = Int32Array.of(1, 2, 3);
		expect(firstAtLeast(values, 9, 0, 3)).toBe(3);
		expect(firstAtLeast(values, -9, 0, 3)).toBe(0);
		expect(firstAtLeast(values, -Infinity, 1, 3)).toBe(1);
	});

	it('takes no row from an empty range', () => {
		expect(firstAtLeast(Int32Array.of(1, 2, 3), 2, 2, 2, 2)).toBe(2);
	});

	it('finds the first of equals', () => {
		expect(firstAtLeast(Int32Array.of(1, 4, 4, 4, 9), 4, 0, 5, 3)).toBe(1);
	});

	it('heeds no guess outside of the range', () => {
		expect(firstAtLeast(Int32Array.of(1, 2, 3), 2, 0, 3, 77)).toBe(1);
	});
});
