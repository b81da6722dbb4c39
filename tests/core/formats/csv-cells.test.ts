import { expect, test } from 'vitest';
import { toCsvCells } from '#lib/core/formats/csv-cells.ts';
import { toLineIndex } from '#lib/core/formats/line-index.ts';

function columnsOf(text: string, values: string[], rowAt = 0, delimiter = ','): number[] {
	return toCsvCells(text, rowAt, values, delimiter, toLineIndex(text)).map(({ column }) => column);
}

test('plain cells follow each other', () => {
	expect(columnsOf('a,bb,c', ['a', 'bb', 'c'])).toEqual([1, 3, 6]);
});

test('empty cells have a place too', () => {
	expect(columnsOf(',,c', ['', '', 'c'])).toEqual([1, 2, 3]);
});

test('quoted cells are as long as they are written', () => {
	expect(columnsOf('"a,""b""",c', ['a,"b"', 'c'])).toEqual([1, 11]);
});

test('spaces after a closing mark are passed over', () => {
	expect(columnsOf('"a" ,c', ['a', 'c'])).toEqual([1, 6]);
});

test('a later row begins where it begins', () => {
	const text = 'x,y\nab,c';
	const cells = toCsvCells(text, 4, ['ab', 'c'], ',', toLineIndex(text));
	expect(cells).toEqual([
		{ text: 'ab', line: 2, column: 1 },
		{ text: 'c', line: 2, column: 4 }
	]);
});
