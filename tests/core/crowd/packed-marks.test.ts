import { describe, expect, it } from 'vitest';
import { packPoints, packStrips } from '#lib/core/crowd/packed-marks.ts';

const NUMBERS_PER_ROW = 4096;

describe('packStrips', () => {
	it('makes two triangles of a strip of one piece', () => {
		const { corners, count } = packStrips(Uint32Array.of(7, 8), [1], 1);
		expect([...corners!]).toEqual([0, 1, 2, 1, 2, 3]);
		expect(count).toBe(6);
	});

	it('numbers the corners of each strip as if all had the most pieces', () => {
		const { corners } = packStrips(new Uint32Array(4), [1, 2], 64);
		expect(corners!.slice(6, 9)).toEqual(Uint32Array.of(130, 131, 132));
		expect(Math.max(...corners!)).toBe(130 + 5);
	});

	it('joins the pieces of a strip at their sides', () => {
		const { corners } = packStrips(new Uint32Array(2), [3], 3);
		const pieces = [0, 1, 2].map((at) => new Set(corners!.slice(6 * at, 6 * at + 6)));
		expect([...pieces[0]!].filter((corner) => pieces[1]!.has(corner))).toEqual([2, 3]);
		expect([...pieces[1]!].filter((corner) => pieces[2]!.has(corner))).toEqual([4, 5]);
	});

	it('is nothing of nothing', () => {
		const { texels, count } = packStrips(new Uint32Array(), [], 64);
		expect([texels.length, count]).toEqual([0, 0]);
	});
});

describe('packPoints', () => {
	it('has a point for every two numbers and fills the last row of the texture', () => {
		const numbers = Uint32Array.from({ length: NUMBERS_PER_ROW + 2 }, (_, at) => at + 1);
		const { texels, corners, count } = packPoints(numbers);
		expect(corners).toBeNull();
		expect(count).toBe(NUMBERS_PER_ROW / 2 + 1);
		expect(texels).toHaveLength(2 * NUMBERS_PER_ROW);
		expect(texels.subarray(0, numbers.length)).toEqual(numbers);
	});
});
