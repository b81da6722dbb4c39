import { describe, expect, it } from 'vitest';
import { Random } from '#lib/core/columns/random.ts';

const draw = (seed: number, count: number) => {
	const random = new Random(seed);
	return Array.from({ length: count }, () => random.next());
};

describe('Random', () => {
	it('gives the same numbers for the same seed, others for another', () => {
		expect(draw(7, 5)).toEqual(draw(7, 5));
		expect(draw(7, 5)).not.toEqual(draw(8, 5));
		expect(draw(0, 5)).not.toEqual(draw(1, 5));
	});

	it('gives whole numbers of 32 bits', () => {
		for (const number of draw(3, 1000)) expect(number >>> 0).toBe(number);
	});

	it('sets every bit half of the time', () => {
		const numbers = draw(11, 4000);
		for (let bit = 0; bit < 32; bit++) {
			const set = numbers.filter((number) => (number >>> bit) & 1).length;
			expect(set).toBeGreaterThan(1800);
			expect(set).toBeLessThan(2200);
		}
	});

	it('gives shares strictly between 0 and 1', () => {
		const random = new Random(5);
		const shares = Array.from({ length: 1000 }, () => random.share());
		expect(shares.every((share) => share > 0 && share < 1)).toBe(true);
		expect(shares.reduce((sum, share) => sum + share, 0) / 1000).toBeCloseTo(0.5, 1);
	});

	it('gives every whole number below a limit, and only these', () => {
		const random = new Random(5);
		const found = new Set(Array.from({ length: 500 }, () => random.below(6)));
		expect([...found].sort()).toEqual([0, 1, 2, 3, 4, 5]);
		expect(random.below(1)).toBe(0);
	});
});
