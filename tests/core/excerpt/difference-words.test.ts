import { expect, test } from 'vitest';
import { toDifferenceWords } from '#lib/core/excerpt/difference-words.ts';

const at = 0;

test('marks that look alike are named', () => {
	expect(toDifferenceWords([{ quoted: '"', source: '“', at }])).toBe(
		'" (straight quotation mark) stands for “ (opening curly quotation mark)'
	);
});

test('words are quoted', () => {
	expect(toDifferenceWords([{ quoted: 'agreed', source: 'refused', at }])).toBe(
		'“agreed” stands for “refused”'
	);
});

test('what was left out or put in is said', () => {
	expect(toDifferenceWords([{ quoted: '', source: 'not ', at }])).toBe('“not” is left out');
	expect(toDifferenceWords([{ quoted: 'not ', source: '', at }])).toBe(
		'“not” is not in the source'
	);
});

test('what cannot be seen is named alone', () => {
	expect(toDifferenceWords([{ quoted: '\u00ad', source: '', at }])).toBe(
		'a soft hyphen is not in the source'
	);
	expect(toDifferenceWords([{ quoted: '', source: ' ', at }])).toBe('a space is left out');
});

test('beyond three, the rest are counted', () => {
	const differences = ['a', 'b', 'c', 'd', 'e'].map((quoted) => ({ quoted, source: 'x', at }));
	expect(toDifferenceWords(differences)).toMatch(/“c” stands for “x”; and 2 more$/);
});

test('no difference has no words', () => {
	expect(toDifferenceWords([])).toBe('');
});
