import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countCodePoints, sliceCodePoints, toCodePointOffset } from '#lib/core/text/code-points.ts';

test('characters beyond plane 0 count once', () => {
	expect(countCodePoints('a😀b')).toBe(3);
});

test('combining marks count for themselves', () => {
	expect(countCodePoints('e\u0301')).toBe(2);
});

test('a lone surrogate counts once', () => {
	expect(countCodePoints('a\ud83d')).toBe(2);
	expect(countCodePoints('\ude00a')).toBe(2);
});

test('offsets agree with counting what is before them', () => {
	expect(toCodePointOffset('😀😀x', 4)).toBe(2);
	expect(toCodePointOffset('abc', 0)).toBe(0);
	expect(toCodePointOffset('abc', 99)).toBe(3);
});

test('slices are cut at code points and clamped', () => {
	expect(sliceCodePoints('a😀b😀c', 1, 4)).toBe('😀b😀');
	expect(sliceCodePoints('abc', 1, 99)).toBe('bc');
	expect(sliceCodePoints('abc', 5, 9)).toBe('');
	expect(sliceCodePoints('', 0, 1)).toBe('');
});

test('counting and slicing agree with the language itself, for any text', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), fc.nat(20), fc.nat(20), (text, start, length) => {
			const points = [...text];
			expect(countCodePoints(text)).toBe(points.length);
			expect(sliceCodePoints(text, start, start + length)).toBe(
				points.slice(start, start + length).join('')
			);
		})
	);
});
