import { expect, test } from 'vitest';
import { read, told, toRaw } from './base-dataset.ts';

const base = toRaw().files.find(({ path }) => path === 'datapackage.json')?.text ?? '';

function withPackage(change: (json: Record<string, unknown>) => void): string {
	const json = JSON.parse(base);
	change(json);
	return JSON.stringify(json, null, '\t');
}

test('the base has nothing to find fault with', () => {
	expect(told(read())).toEqual([]);
	expect(read().dataset).toMatchObject({ id: 'case', title: 'Base', language: 'en', format: 1 });
});

test('without datapackage.json there is no dataset, and the tables are read all the same', () => {
	const reading = read({ 'datapackage.json': null, 'actors.csv': 'id,name\nA,A\n' });
	expect(reading.dataset).toBeNull();
	expect(told(reading)).toEqual([
		'column-missing actors.csv:1 kind',
		'package-missing datapackage.json:null'
	]);
});

test('a web page in its place is told as what it is', () => {
	expect(told(read({ 'datapackage.json': '<!doctype html><p>Sign in' }))).toEqual([
		'file-wrong-kind datapackage.json:1'
	]);
});

test('a later format is read as far as it can be, as an error', () => {
	const reading = read({
		'datapackage.json': withPackage((json) => Object.assign(json.dateline as object, { format: 2 }))
	});
	expect(told(reading)).toEqual(['format-newer datapackage.json:46 dateline.format']);
	expect(reading.dataset?.records).toHaveLength(2);
});

test('properties other tools may use are theirs; in our section they are slips', () => {
	const reading = read({
		'datapackage.json': withPackage((json) => {
			json.keywords = ['x'];
			Object.assign(json.dateline as object, { quoteLimt: 1, veiw: '' });
		})
	});
	expect(reading.issues.map(({ code, hint }) => [code, hint])).toEqual([
		['package-unknown', 'Did you mean “quoteLimit”?'],
		['package-unknown', 'Did you mean “view”?']
	]);
});

test('a kind needs a label in the language of the dataset', () => {
	const reading = read({ 'datapackage.json': base.replace('"en": "Visits"', '"ar": "زيارات"') });
	expect(told(reading)).toEqual(['kind-label-missing datapackage.json:19 dateline.kinds.0.label']);
});

test('of two declarations of a kind the first counts', () => {
	const reading = read({
		'datapackage.json': base.replace('"id": "agreement"', '"id": "visit"'),
		'relations.csv': null,
		'excerpts.csv': 'id,source,exact,supports\nx,letter,He reached Damascus,arrival\n'
	});
	expect(told(reading)).toContain('kind-duplicate datapackage.json:20 dateline.kinds.1.id');
	expect(reading.dataset?.kinds).toMatchObject([{ id: 'visit', shape: 'circle', color: null }]);
});

test('a resource must be there, and a table should be a resource', () => {
	const reading = read({
		'datapackage.json': base.replace('"path": "actors.csv"', '"path": "actor.csv"')
	});
	expect(told(reading)).toEqual([
		'resource-unlisted datapackage.json:8 resources',
		'resource-missing datapackage.json:11'
	]);
	expect(reading.issues[1]?.hint).toBe('Did you mean “actors.csv”?');
});

test('a file that is no table is told, with the table it was meant for', () => {
	const reading = read({ 'event.csv': 'id\nx\n' });
	expect(told(reading)).toEqual(['table-unknown event.csv:1']);
	expect(reading.issues[0]?.hint).toBe('Did you mean “events.csv”?');
});
