import { expect, test } from 'vitest';
import { toQuotedShare } from '#lib/core/excerpt/quoted-share.ts';

test('no excerpts quote nothing', () => {
	expect(toQuotedShare([], 100)).toBe(0);
});

test('separate spans add up', () => {
	expect(
		toQuotedShare(
			[
				{ start: 0, end: 10 },
				{ start: 50, end: 65 }
			],
			100
		)
	).toBe(0.25);
});

test('overlapping, nested and equal spans count once, in any order', () => {
	const spans = [
		{ start: 20, end: 40 },
		{ start: 10, end: 30 },
		{ start: 12, end: 14 },
		{ start: 10, end: 30 }
	];
	expect(toQuotedShare(spans, 100)).toBe(0.3);
});

test('the whole text is all of it, and more cannot be', () => {
	expect(toQuotedShare([{ start: 0, end: 100 }], 100)).toBe(1);
	expect(toQuotedShare([{ start: 0, end: 200 }], 100)).toBe(1);
});

test('an empty text is not quoted', () => {
	expect(toQuotedShare([{ start: 0, end: 0 }], 0)).toBe(0);
});
