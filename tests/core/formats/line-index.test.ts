import { expect, test } from 'vitest';
import { toLineIndex } from '#lib/core/formats/line-index.ts';

const lines = toLineIndex('ab\n\ncd\n');

test('lines and columns count from 1', () => {
	expect(lines.positionOf(0)).toEqual({ line: 1, column: 1 });
	expect(lines.positionOf(5)).toEqual({ line: 3, column: 2 });
});

test('a line end belongs to its line', () => {
	expect(lines.positionOf(2)).toEqual({ line: 1, column: 3 });
	expect(lines.positionOf(3)).toEqual({ line: 2, column: 1 });
});

test('the end of the text is on the last line', () => {
	expect(lines.positionOf(7)).toEqual({ line: 4, column: 1 });
});

test('the next line starts after the line end, and at the end there is none', () => {
	expect(lines.nextLineStart(0)).toBe(3);
	expect(lines.nextLineStart(3)).toBe(4);
	expect(lines.nextLineStart(7)).toBe(7);
});

test('an empty text has one line', () => {
	expect(toLineIndex('').positionOf(0)).toEqual({ line: 1, column: 1 });
	expect(toLineIndex('').nextLineStart(0)).toBe(0);
});
