import { expect, test } from 'vitest';
import { toDifferences } from '#lib/core/excerpt/differences.ts';

test('equal texts do not differ', () => {
	expect(toDifferences('the same', 'the same', 0)).toEqual([]);
	expect(toDifferences('', '', 0)).toEqual([]);
});

test('words are compared whole', () => {
	expect(toDifferences('in November', 'in October', 10)).toEqual([
		{ quoted: 'November', source: 'October', at: 13 }
	]);
});

test('marks are compared one by one', () => {
	expect(toDifferences('"a"', '“a”', 0)).toHaveLength(2);
});

test('scripts without spaces are compared by character', () => {
	expect(toDifferences('北京市', '北平市', 0)).toEqual([{ quoted: '京', source: '平', at: 1 }]);
});

test('one side may be empty', () => {
	expect(toDifferences('', 'all', 5)).toEqual([{ quoted: '', source: 'all', at: 5 }]);
	expect(toDifferences('all', '', 5)).toEqual([{ quoted: 'all', source: '', at: 5 }]);
});
