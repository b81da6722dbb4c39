import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCsvTable } from '#lib/core/formats/csv-table.ts';
import type { RawTable } from '#lib/core/model/raw.ts';

function parse(text: string) {
	return parseCsvTable('t.csv', text);
}

function toValues({ rows }: RawTable): Record<string, string>[] {
	return rows.map(({ cells }) =>
		Object.fromEntries([...cells].map(([name, { text }]) => [name, text]))
	);
}

test('cells are named by the header and trimmed', () => {
	const { value, issues } = parse('id, name \n a ,  Ada  \n');
	expect(toValues(value)).toEqual([{ id: 'a', name: 'Ada' }]);
	expect(issues).toEqual([]);
});

test('a byte order mark and CRLF, CR or LF are no part of the data', () => {
	for (const end of ['\r\n', '\r', '\n']) {
		const { value } = parse(`\ufeffid,name${end}a,Ada${end}`);
		expect(value.header.map(({ text }) => text)).toEqual(['id', 'name']);
		expect(toValues(value)).toEqual([{ id: 'a', name: 'Ada' }]);
	}
});

test('semicolons and tabs are read where the header has them', () => {
	expect(toValues(parse('id;lat\na;51,5').value)).toEqual([{ id: 'a', lat: '51,5' }]);
	expect(toValues(parse('id\tname\na\tb;c,d').value)).toEqual([{ id: 'a', name: 'b;c,d' }]);
});

test('several values in cells do not make a table semicolon-separated', () => {
	expect(toValues(parse('id,actors\na,b;c;d;e').value)).toEqual([{ id: 'a', actors: 'b;c;d;e' }]);
});

test('cells are located by line and column, also after a cell of several lines', () => {
	const { value } = parse('id,title,kind\na,"one\ntwo ""quoted""",x\nb,plain,y\n');
	const [first, second] = value.rows;
	expect(first?.cells.get('title')).toEqual({ text: 'one\ntwo "quoted"', line: 2, column: 3 });
	expect(first?.cells.get('kind')).toEqual({ text: 'x', line: 3, column: 17 });
	expect(second).toMatchObject({ line: 4 });
	expect(second?.cells.get('kind')).toMatchObject({ line: 4, column: 9 });
});

test('blank lines and rows of empty cells are passed over', () => {
	const { value, issues } = parse('id,name\n\na,Ada\n,\n  ,  \nb,Bea\n\n');
	expect(value.rows.map(({ line }) => line)).toEqual([3, 6]);
	expect(value.rejected).toEqual([]);
	expect(issues).toEqual([]);
});

test('an unclosed quotation mark costs its own row and is told where it opens', () => {
	const rows = Array.from({ length: 5000 }, (_, at) => (at === 1 ? 'x1,"open' : `x${at},fine`));
	const { value, issues } = parse(['id,name', ...rows].join('\n'));
	expect(value.rows).toHaveLength(4999);
	expect(value.rejected).toEqual(['x1']);
	expect(issues).toMatchObject([{ code: 'csv-quote', line: 3, column: 4, record: 'x1' }]);
});

test('a stray mark inside a quoted cell costs its own row', () => {
	const { value, issues } = parse('id,name\na,"he said "yes" twice"\nb,"fine"\n');
	expect(toValues(value)).toEqual([{ id: 'b', name: 'fine' }]);
	expect(issues).toMatchObject([{ code: 'csv-quote', line: 2, column: 3 }]);
});

test('marks inside an unquoted cell are text', () => {
	expect(toValues(parse('id,size\na,5" pipe').value)).toEqual([{ id: 'a', size: '5" pipe' }]);
});

test('a table with broken quoting throughout is given up, and says so', () => {
	const rows = Array.from({ length: 100 }, (_, at) => `x${at},"open`);
	const { value, issues } = parse(['id,name', ...rows].join('\n'));
	expect(value.complete).toBe(false);
	expect(issues.at(-1)).toMatchObject({ code: 'csv-given-up', line: 22 });
});

test('too few and too many cells are told with both numbers', () => {
	const { value, issues } = parse('id,name,kind\na,Ada\nb,Bea,x,y\nc,Cid,z\n');
	expect(value.rejected).toEqual(['a', 'b']);
	expect(issues.map(({ message }) => message)).toEqual([
		'This row has 2 cells, the header has 3.',
		'This row has 4 cells, the header has 3.'
	]);
});

test.each(['', '\n', '\ufeff', ' \r\n '])('a file of %j is empty', (text) => {
	const { value, issues } = parse(text);
	expect(value).toMatchObject({ header: [], rows: [], complete: false });
	expect(issues).toMatchObject([{ code: 'file-empty', file: 't.csv' }]);
});

test('a header alone is a table without rows', () => {
	expect(parse('id,name')).toMatchObject({ value: { rows: [], complete: true }, issues: [] });
});

test('a column named __proto__ is a column', () => {
	const { value } = parse('id,__proto__\na,polluted');
	expect(value.rows[0]?.cells.get('__proto__')?.text).toBe('polluted');
	expect(Object.prototype).not.toHaveProperty('polluted');
});

test('of columns with the same name the first is read', () => {
	const { value } = parse('id,name,name\na,first,second');
	expect(value.rows[0]?.cells.get('name')?.text).toBe('first');
});

test('whatever is written properly comes back, each cell where it stands', () => {
	const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ';', 'é', '😀') });
	const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 });
	fc.assert(
		fc.property(table, (cells) => {
			const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
			const body = cells.map(([a, b], at) => `x${at},${quoted(a)},${quoted(b)}`);
			const text = ['id,a,b', ...body].join('\n');
			const { value, issues } = parse(text);
			expect(issues).toEqual([]);
			expect(toValues(value)).toEqual(
				cells.map(([a, b], at) => ({ id: `x${at}`, a: a.trim(), b: b.trim() }))
			);
			const lines = text.split('\n');
			for (const { cells: row } of value.rows) {
				const { line, column } = row.get('b') ?? { line: 0, column: 0 };
				expect(lines[line - 1]?.[column - 1]).toBe('"');
			}
		})
	);
});
