import { expect, test } from 'vitest';
import { isMidWord } from '#lib/core/excerpt/mid-word.ts';

function cuts(text: string, part: string): boolean {
	const start = text.indexOf(part);
	return isMidWord(text, { start, end: start + part.length });
}

test('whole words are not cut', () => {
	expect(cuts('it was illegal then', 'illegal')).toBe(false);
	expect(cuts('whole', 'whole')).toBe(false);
});

test('a word without its beginning or end is cut', () => {
	expect(cuts('it was illegal then', 'legal')).toBe(true);
	expect(cuts('it was illegal then', 'was ill')).toBe(true);
});

test('marks end a word', () => {
	expect(cuts('(“so-called” friends)', 'called')).toBe(false);
	expect(cuts('Assad’s visit', 'Assad')).toBe(false);
});

test('numbers are words', () => {
	expect(cuts('in 1980', '198')).toBe(true);
});

test('scripts that write words together may be cut', () => {
	expect(cuts('在北京市', '北京')).toBe(false);
	expect(cuts('والرئيس', 'الرئيس')).toBe(false);
});
