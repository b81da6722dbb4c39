import { describe, expect, it } from 'vitest';
import { toLinePath, toRingPath } from '#lib/draw/still/screen-line.ts';

describe('path data', () => {
	it('goes in relative steps of tenths', () => {
		expect(toLinePath([1, 2, 3.04, 2, 3.04, 1.5])).toBe('M1 2l2 0 0-.5');
	});

	it('writes no more than it must', () => {
		expect(toLinePath([0.12, -0.34, 0.62, -0.84])).toBe('M.1-.3l.5-.5');
	});

	it('does not let small roundings add up', () => {
		const line = Array.from({ length: 101 }, (_, i) => [i * 0.44, 0]).flat();
		const steps = toLinePath(line).split('l')[1]!.split(/\s+/).map(Number);
		const reached = steps.filter((_, i) => i % 2 === 0).reduce((sum, step) => sum + step, 0);
		expect(reached).toBeCloseTo(44, 6);
	});

	it('leaves out points that fall on the one before', () => {
		expect(toLinePath([1, 1, 1.01, 1, 2, 1])).toBe('M1 1l1 0');
	});

	it('is empty where there is nothing to draw', () => {
		expect(toLinePath([])).toBe('');
		expect(toLinePath([1, 1])).toBe('');
		expect(toLinePath([1, 1, 1, 1])).toBe('');
		expect(toRingPath([1, 1, 2, 2])).toBe('');
	});

	it('closes rings', () => {
		expect(toRingPath([0, 0, 1, 0, 1, 1])).toBe('M0 0l1 0 0 1z');
	});
});
