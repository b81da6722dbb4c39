import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countCodePoints, toCodePointOffset } from '#lib/core/text/code-points.ts';

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

test('a surrogate pair that is cut counts whole', () => {
	expect(toCodePointOffset('😀', 1)).toBe(1);
});

test('counting agrees with the language itself, for any text and any cut', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (before, after) => {
			expect(countCodePoints(before)).toBe([...before].length);
			expect(toCodePointOffset(`${after}|${before}`, after.length)).toBe([...after].length);
		})
	);
});
