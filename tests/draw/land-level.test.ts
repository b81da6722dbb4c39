import { describe, expect, it } from 'vitest';
import { toLandLevel } from '#lib/draw/land-level.ts';

describe('the level of the land', () => {
	it('is the coarse one from afar, so that a first visit is light', () => {
		expect(toLandLevel(0)).toBe('world');
		expect(toLandLevel(4.2)).toBe('world');
	});

	it('is finer from where coarse outlines show', () => {
		expect(toLandLevel(4.3)).toBe('region');
		expect(toLandLevel(5.4)).toBe('detail');
		expect(toLandLevel(12)).toBe('detail');
	});

	it('is finer earlier for a reader who chose the view', () => {
		expect(toLandLevel(2.9, true)).toBe('world');
		expect(toLandLevel(3, true)).toBe('region');
		expect(toLandLevel(6, true)).toBe('detail');
	});
});
