import { expect, test } from 'vitest';
import { normaliseText } from '#lib/core/excerpt/normalise.ts';

test('line ends of every system are one space', () => {
	expect(normaliseText('a\r\nb\nc\rd')).toBe('a b c d');
});

test('no-break, thin and double spaces and tabs are one space', () => {
	expect(normaliseText('27\u00a0July\u2009 \t2011')).toBe('27 July 2011');
});

test('composed and decomposed letters are the same', () => {
	expect(normaliseText('cafe\u0301')).toBe('café');
	expect(normaliseText('cafe\u0301')).toHaveLength(4);
});

test('marks, dashes, case and hyphens stay as they are', () => {
	expect(normaliseText('“It” — so-so…')).toBe('“It” — so-so…');
});

test('ends are not trimmed, so that positions hold', () => {
	expect(normaliseText('\n a ')).toBe(' a ');
	expect(normaliseText('')).toBe('');
	expect(normaliseText('\n\n')).toBe(' ');
});

test('normalising twice changes nothing', () => {
	const once = normaliseText('a \r\n \u00a0b\u0301\u200b c');
	expect(normaliseText(once)).toBe(once);
});
