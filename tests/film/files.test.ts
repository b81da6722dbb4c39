import { describe, expect, it } from 'vitest';
import { ALL_DAYS, toYearRange } from '#lib/core/time/day.ts';
import { sayBytes, toFileName } from '#lib/film/file-names.ts';
import { PICTURE_SHAPES, toPictureSize } from '#lib/film/shapes.ts';

describe('files', () => {
	it('are named after the dataset and its years', () => {
		expect(toFileName('trade', toYearRange(1988, 1991), 'png')).toBe('trade-1988-1991.png');
		expect(toFileName('trade', toYearRange(1988), 'gif')).toBe('trade-1988.gif');
		expect(toFileName('trade', ALL_DAYS, 'mp4')).toBe('trade.mp4');
	});

	it('have sizes that people read', () => {
		expect(sayBytes(1)).toBe('1 kB');
		expect(sayBytes(480_000)).toBe('480 kB');
		expect(sayBytes(3_240_000)).toBe('3.2 MB');
	});
});

describe('shapes', () => {
	it('have even sides, as encoders want them', () => {
		for (const shape of PICTURE_SHAPES) {
			for (const longPx of [640, 1280, 1366, 1920]) {
				const { width, height } = toPictureSize(shape, longPx);
				expect([width % 2, height % 2]).toEqual([0, 0]);
				expect(Math.max(width, height)).toBe(longPx);
			}
		}
	});

	it('are wide, square and tall', () => {
		expect(PICTURE_SHAPES.map((shape) => toPictureSize(shape, 1920))).toEqual([
			{ width: 1920, height: 1080 },
			{ width: 1920, height: 1920 },
			{ width: 1080, height: 1920 }
		]);
	});
});
