import { describe, expect, it } from 'vitest';
import { toWorldCopies } from '#lib/core/crowd/world-copies.ts';

describe('toWorldCopies', () => {
	it('is the one world where the view lies in it', () => {
		expect(toWorldCopies(-60, 60)).toEqual([0]);
		expect(toWorldCopies(-180, 179.9)).toEqual([0]);
	});

	it('is both sides where the view crosses the edge', () => {
		expect(toWorldCopies(170, 190)).toEqual([0, 1]);
		expect(toWorldCopies(-190, -170)).toEqual([-1, 0]);
	});

	it('is as many as a view from far away shows, and never more than nine', () => {
		expect(toWorldCopies(-500, 500)).toEqual([-1, 0, 1]);
		expect(toWorldCopies(-1e6, 1e6)).toHaveLength(9);
	});

	it('takes lines in that begin in a neighbouring copy', () => {
		expect(toWorldCopies(-60, 60, true)).toEqual(
			[-1, 0, 1].slice(0, 3).filter((copy) => copy <= 1)
		);
		expect(toWorldCopies(-170, -160, true)).toEqual([-1, 0]);
	});

	it('is a world that is not the first where the view is there', () => {
		expect(toWorldCopies(200, 220)).toEqual([1]);
	});
});
