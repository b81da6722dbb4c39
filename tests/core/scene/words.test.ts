import { describe, expect, it } from 'vitest';
import { toLegend } from '#lib/core/scene/legend.ts';
import { recordsInWords, toGrouped } from '#lib/core/scene/scene-words.ts';
import { toTextWidth } from '#lib/core/scene/text-width.ts';
import { compose, MOSCOW, TEHRAN, type RecordSketch } from './fixture.ts';

describe('toLegend', () => {
	const samples = (records: RecordSketch[]) =>
		toLegend(
			compose([MOSCOW, TEHRAN, { id: 'iran', at: [51.4, 35.7], kind: 'country' }], records)
		).map(({ sample, text }) => (sample === 'standing' ? text : sample));

	it('is empty where nothing is drawn', () => {
		expect(samples([])).toEqual([]);
	});

	it('explains what is drawn and nothing else', () => {
		expect(samples([{ at: 'moscow' }])).toEqual(['stated as fact', 'place']);
		expect(samples([{ at: 'iran', modality: 'planned' }])).toEqual(['planned or asked', 'area']);
	});

	it('tells relations in force and mutual ones apart', () => {
		const there = { from: 'moscow', to: 'tehran' };
		expect(samples([{ ...there, inForce: true }])).toContain('in-force');
		expect(samples([{ ...there, directed: false }])).toContain('mutual');
		expect(samples([there])).not.toContain('in-force');
	});

	it('says when dates are uncertain', () => {
		expect(samples([{ at: 'moscow', vague: true }])).toContain('possible');
	});

	it('shows an arrow only where there are flows', () => {
		const [row] = toLegend(compose([MOSCOW], [{ at: 'moscow' }]));
		expect(row).toMatchObject({ hasMark: true, hasFlow: false });
	});
});

describe('numbers in words', () => {
	it('groups thousands and knows one from many', () => {
		expect(recordsInWords(1)).toBe('1 record');
		expect(recordsInWords(0)).toBe('0 records');
		expect(recordsInWords(10_000)).toBe('10,000 records');
		expect(toGrouped(999)).toBe('999');
		expect(toGrouped(1_234_567)).toBe('1,234,567');
	});
});

describe('toTextWidth', () => {
	// Measured in Chromium in Source Sans 3 at weight 600 and 100 px; Vazirmatn for Arabic script.
	it.each([
		['Soviet Union as a state 26', 1088],
		['Moscow', 345],
		['United Arab Republic', 904],
		['Wwwmm', 398],
		['الاتحاد السوفيتي', 649],
		['دمشق', 257],
		['الجمهورية العربية المتحدة', 1023]
	])('keeps enough room for %s, and not half as much again', (text, measured) => {
		const width = toTextWidth(text, 100);
		expect(width).toBeGreaterThanOrEqual(measured * 0.86);
		expect(width).toBeLessThan(measured * 1.5);
	});

	it('grows with the size of the type', () => {
		expect(toTextWidth('Tehran', 20)).toBeCloseTo(2 * toTextWidth('Tehran', 10));
	});

	it('gives marks on letters no width of their own', () => {
		expect(toTextWidth('é', 10)).toBe(toTextWidth('e', 10));
	});

	it('has an idea of every script', () => {
		expect(toTextWidth('北京', 10)).toBe(20);
		expect(toTextWidth('Ωαβ', 10)).toBeGreaterThan(15);
	});

	it('gives nothing no width', () => {
		expect(toTextWidth('', 10)).toBe(0);
	});
});
