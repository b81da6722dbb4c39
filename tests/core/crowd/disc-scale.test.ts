import { describe, expect, it } from 'vitest';
import { toDiscRadius, toDiscScale, toRoundCount } from '#lib/core/crowd/disc-scale.ts';

describe('sizes of discs', () => {
	it('go by area: four times as many, twice as wide', () => {
		const scale = toDiscScale(1000, 3);
		expect(toDiscRadius(scale, 400) / toDiscRadius(scale, 100)).toBeCloseTo(2, 9);
	});

	it('are full at the number that is said', () => {
		const scale = toDiscScale(5000, 3);
		expect(toDiscRadius(scale, 5000)).toBeCloseTo(scale.fullRadius, 9);
		expect(scale.fullRadius).toBe(33);
	});

	it('grow a little on the way in, and never without bound', () => {
		const radii = [0, 2, 4, 8, 12].map((zoom) => Math.round(toDiscScale(1e5, zoom).fullRadius));
		expect(radii).toEqual([24, 28, 38, 44, 44]);
	});

	it('are no larger than the marks they stand for', () => {
		expect(toDiscScale(1, 8).fullRadius).toBeLessThan(6);
	});

	it('can be seen for a single event among a million', () => {
		expect(toDiscRadius(toDiscScale(1e6, 0), 1)).toBe(2.5);
	});

	it('are told by round numbers', () => {
		expect([0, 1, 2, 3, 10, 11, 999, 5001].map(toRoundCount)).toEqual([
			1, 1, 2, 5, 10, 20, 1000, 10_000
		]);
	});
});
