import { describe, expect, it } from 'vitest';
import { isInView, isWholeInView } from '#lib/core/scene/in-view.ts';

const size = { width: 400, height: 300 };

describe('isInView', () => {
	it('holds the whole view, with its edges and corners', () => {
		for (const [x, y] of [
			[200, 150],
			[0, 0],
			[400, 300],
			[400, 0]
		] as const) {
			expect(isInView({ x, y }, size)).toBe(true);
		}
	});

	it('holds nothing beside it, on any side', () => {
		for (const [x, y] of [
			[-0.1, 150],
			[400.1, 150],
			[200, -0.1],
			[200, 300.1]
		] as const) {
			expect(isInView({ x, y }, size)).toBe(false);
		}
	});

	it('holds what is half in it, with the radius of a mark as margin', () => {
		expect(isInView({ x: -8, y: 150 }, size, 8)).toBe(true);
		expect(isInView({ x: -9, y: 150 }, size, 8)).toBe(false);
	});

	it('holds only what is well inside, where the margin is less than 0', () => {
		expect(isInView({ x: 10, y: 150 }, size, -8)).toBe(true);
		expect(isInView({ x: 5, y: 150 }, size, -8)).toBe(false);
	});

	it('takes no point for one that is nowhere', () => {
		expect(isInView({ x: NaN, y: 150 }, size)).toBe(false);
		expect(isInView({ x: 200, y: Infinity }, size)).toBe(false);
	});
});

describe('isWholeInView', () => {
	const box = { left: 5, top: 5, right: 100, bottom: 20 };

	it('wants all four sides so far from the edge', () => {
		expect(isWholeInView(box, size, 5)).toBe(true);
		expect(isWholeInView(box, size, 6)).toBe(false);
		expect(isWholeInView({ ...box, right: 396 }, size, 5)).toBe(false);
		expect(isWholeInView({ ...box, bottom: 296 }, size, 5)).toBe(false);
		expect(isWholeInView({ ...box, top: 4 }, size, 5)).toBe(false);
	});

	it('has no room in a view that is smaller than the frame of it', () => {
		expect(isWholeInView(box, { width: 9, height: 9 }, 5)).toBe(false);
	});
});
