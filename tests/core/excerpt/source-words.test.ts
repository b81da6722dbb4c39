import { expect, test } from 'vitest';
import { toSourceWords } from '#lib/core/excerpt/source-words.ts';

test('positions are code points', () => {
	const words = toSourceWords('a😀b');
	expect(words.length).toBe(3);
	expect(words.toPoint(words.text.indexOf('b'))).toBe(2);
});

test('without characters beyond plane 0 positions are offsets', () => {
	const words = toSourceWords('abc');
	expect(words.length).toBe(3);
	expect(words.toPoint(2)).toBe(2);
});

test('lines are those of the original file, whatever its line ends', () => {
	for (const end of ['\n', '\r\n', '\r']) {
		const words = toSourceWords(['first', '', 'third  line', 'last'].join(end));
		expect(words.toLine(words.text.indexOf('first'))).toBe(1);
		expect(words.toLine(words.text.indexOf('third'))).toBe(3);
		expect(words.toLine(words.text.indexOf('line'))).toBe(3);
		expect(words.toLine(words.text.indexOf('last'))).toBe(4);
	}
});

test('white space at the beginning keeps its place', () => {
	const words = toSourceWords('\n\n a');
	expect(words.text).toBe(' a');
	expect(words.toLine(1)).toBe(3);
});

test('an empty text has a first line', () => {
	const words = toSourceWords('');
	expect(words.length).toBe(0);
	expect(words.toLine(0)).toBe(1);
});
