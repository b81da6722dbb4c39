import { expect, test } from 'vitest';
import { parseTable } from '#lib/core/dataset/parse-table.ts';
import { parseCsvTable } from '#lib/core/formats/csv-table.ts';

function parseActors(text: string) {
	return parseTable('actors', parseCsvTable('actors.csv', text).value);
}

function parsePlaces(text: string) {
	return parseTable('places', parseCsvTable('places.csv', text).value);
}

test('rows are typed, with what is empty filled in', () => {
	const { value, issues } = parseActors('id,name,kind\nada,Ada,person\n');
	expect(issues).toEqual([]);
	expect(value[0]).toMatchObject({
		id: 'ada',
		rejected: false,
		values: { name: 'Ada', kind: 'person', names: {}, wikidata: '', note: '' }
	});
});

test('an unreadable cell that is not needed is left empty, and the row stays', () => {
	const { value, issues } = parsePlaces('id,name,kind,lat,lon\na,A,city,"51,5",10\n');
	expect(value[0]).toMatchObject({ rejected: false, values: { lat: null, lon: 10 } });
	expect(issues).toMatchObject([{ code: 'coordinates-format', line: 2, column: 10, record: 'a' }]);
});

test('an unreadable cell that is needed rejects the row', () => {
	const { value } = parseActors('id,name,kind\nada,Ada,human\nbea,,person\n');
	expect(value.map(({ rejected }) => rejected)).toEqual([true, true]);
});

test('any error rejects an event: no mark rests on a guess', () => {
	const text = 'id,title,kind,date,modality\na,A,visit,June 2004,asserted\n';
	const { value } = parseTable('events', parseCsvTable('events.csv', text).value);
	expect(value[0]?.rejected).toBe(true);
});

test('a warning rejects nothing', () => {
	const { value } = parseActors('id,name,kind,wikidata\nada,Ada,person,3766\n');
	expect(value[0]).toMatchObject({ rejected: false, values: { wikidata: '' } });
});

test('every fault of a row is told at once', () => {
	const { issues } = parseActors('id,name,kind,names,wikidata\nA b,,human,x,7\n');
	expect(issues.map(({ code }) => code)).toEqual([
		'id-syntax',
		'cell-required',
		'value-unknown',
		'names-syntax',
		'wikidata-invalid'
	]);
});

test('of two rows with one id the second is rejected, with both lines', () => {
	const { value, issues } = parseActors('id,name,kind\na,A,person\nb,B,person\na,C,person\n');
	expect(value.map(({ rejected }) => rejected)).toEqual([false, false, true]);
	expect(issues).toMatchObject([{ code: 'id-duplicate', line: 4 }]);
	expect(issues[0]?.message).toMatch(/line 2 .* line 4/);
});

test('columns of the editor’s own are kept as text, empty ones left out', () => {
	const { value } = parseActors('id,name,kind,archive_box,shelf\na,A,person,7,\n');
	expect(value[0]?.custom).toEqual({ archive_box: '7' });
});

test('a column that names a prototype is left out', () => {
	const { value, issues } = parseActors('id,name,kind,__proto__,constructor\na,A,person,x,y\n');
	expect(value[0]?.custom).toEqual({});
	expect(issues.map(({ code }) => code)).toEqual(['column-unsafe', 'column-unsafe']);
});

test('control characters are left out of values', () => {
	const { value } = parseActors('id,name,kind\na,A\u0007da,person\n');
	expect(value[0]?.values.name).toBe('Ada');
});

test('without a column it needs, a table has no rows', () => {
	const { value, issues } = parseActors('id,name\na,A\n');
	expect(value).toEqual([]);
	expect(issues).toMatchObject([{ code: 'column-missing', field: 'kind', line: 1 }]);
});

test('a header alone has no rows and no faults', () => {
	expect(parseActors('id,name,kind\n')).toEqual({ value: [], issues: [] });
});
