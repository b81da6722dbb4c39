import { describe, expect, it } from 'vitest';
import { clipLine, clipRing } from '#lib/draw/still/clip.ts';

const FRAME = { left: 0, top: 0, right: 10, bottom: 10 };

function areaOf(ring: readonly number[]): number {
	let twice = 0;
	for (let i = 0; i < ring.length; i += 2) {
		const next = (i + 2) % ring.length;
		twice += ring[i]! * ring[next + 1]! - ring[next]! * ring[i + 1]!;
	}
	return Math.abs(twice) / 2;
}

describe('clipping', () => {
	it('leaves what is inside as it is', () => {
		const ring = [1, 1, 9, 1, 9, 9];
		expect(clipRing(ring, FRAME)).toBe(ring);
		expect(clipLine(ring, FRAME)).toEqual([ring]);
	});

	it('keeps exactly the part of a ring that is inside', () => {
		expect(areaOf(clipRing([-5, -5, 5, -5, 5, 5, -5, 5], FRAME))).toBe(25);
		expect(areaOf(clipRing([-50, -50, 50, -50, 50, 50, -50, 50], FRAME))).toBe(100);
	});

	it('leaves nothing of a ring that is outside', () => {
		expect(clipRing([20, 20, 30, 20, 30, 30], FRAME)).toEqual([]);
	});

	it('parts a line that leaves and comes back', () => {
		expect(clipLine([5, 5, 15, 5, 15, 7, 5, 7], FRAME)).toEqual([
			[5, 5, 10, 5],
			[10, 7, 5, 7]
		]);
	});

	it('keeps the middle of a line whose ends are outside', () => {
		expect(clipLine([-5, 5, 15, 5], FRAME)).toEqual([[0, 5, 10, 5]]);
	});

	it('leaves out a line that only passes a corner outside', () => {
		expect(clipLine([-5, 4, 4, -5], FRAME)).toEqual([]);
	});
});
