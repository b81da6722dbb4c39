import { expect, test } from 'vitest';
import { parseHeader } from '#lib/core/dataset/parse-header.ts';
import { parseCsvTable } from '#lib/core/formats/csv-table.ts';

function parse(text: string) {
	return parseHeader('actors', parseCsvTable('actors.csv', text).value);
}

test('the columns of the format are known in any order', () => {
	expect(parse('kind,note,id,name\n')).toEqual({
		value: { custom: [], complete: true },
		issues: []
	});
});

test('a column of the editor’s own is kept, and told for information', () => {
	const { value, issues } = parse('id,name,kind,archive_box\n');
	expect(value.custom).toEqual(['archive_box']);
	expect(issues).toMatchObject([{ severity: 'info', code: 'column-custom', column: 14 }]);
});

test('a slip of the pen is kept too, and warned of', () => {
	const { value, issues } = parse('id,name,kind,wikidta\n');
	expect(value.custom).toEqual(['wikidta']);
	expect(issues).toMatchObject([{ code: 'column-unknown', hint: 'Did you mean “wikidata”?' }]);
});

test('a name one letter from a column that is there is a slip as well', () => {
	expect(parse('id,name,kind,note,notes\n').issues).toMatchObject([{ code: 'column-unknown' }]);
});

test('columns of the same name are told with both positions', () => {
	const { issues } = parse('id,name,kind,name\n');
	expect(issues).toMatchObject([{ code: 'column-duplicate', line: 1, column: 14 }]);
	expect(issues[0]?.message).toBe('Columns 2 and 4 are both named “name”.');
});

test('columns that every row needs are told one by one', () => {
	const { value, issues } = parse('id\n');
	expect(value.complete).toBe(false);
	expect(issues.map(({ field }) => field)).toEqual(['name', 'kind']);
});

test('a column without name matters only where it has cells', () => {
	expect(parse('id,name,kind,\na,A,person,\n').issues).toEqual([]);
	expect(parse('id,name,kind,\na,A,person,x\n').issues).toMatchObject([{ code: 'column-unnamed' }]);
});

test('an empty file is not told twice', () => {
	expect(parse('').issues).toEqual([]);
});
