import { expect, test } from 'vitest';
import { event, read, relation, told } from './base-dataset.ts';

const NO_EXCERPT = 'record-without-excerpt';

test('an id that leads nowhere is told with the nearest one, and rejects its event', () => {
	const reading = read({ 'events.csv': { add: [event({ id: 'lost', place: 'damascu' })] } });
	expect(told(reading, NO_EXCERPT)).toEqual(['reference-missing events.csv:3 place']);
	expect(reading.issues.find(({ code }) => code === 'reference-missing')).toMatchObject({
		hint: 'Did you mean “damascus”?',
		record: 'lost'
	});
	expect(reading.counts).toMatchObject({ read: 3, rejected: 1 });
});

test('every dangling id of a row is told', () => {
	const row = event({ id: 'lost', place: 'x1', from: 'x2', actors: 'x3=a; x4=b', same_as: 'x5' });
	expect(told(read({ 'events.csv': { add: [row] } }), NO_EXCERPT)).toHaveLength(5);
});

test('what refers to a rejected row is not told again', () => {
	const reading = read({
		'events.csv': { add: [event({ id: 'bad', date: 'June 2004' })] },
		'relations.csv': { add: [relation({ id: 'part', event: 'bad' })] }
	});
	expect(told(reading, NO_EXCERPT)).toEqual(['date-invalid events.csv:3 date']);
	expect(reading.dataset?.records.find(({ id }) => id === 'part')?.event).toBeNull();
});

test('what refers to a row with broken quoting is not told again', () => {
	const reading = read({
		'events.csv': { add: ['broken,"open,visit'] },
		'relations.csv': { add: [relation({ id: 'part', event: 'broken' })] }
	});
	expect(told(reading, NO_EXCERPT)).toEqual(['csv-quote events.csv:3']);
});

test('what refers to a table that is missing is not told again', () => {
	expect(told(read({ 'places.csv': null }))).toEqual([
		'resource-missing datapackage.json:10',
		'table-missing places.csv:null'
	]);
});

test('an optional table that is not there has no rows', () => {
	expect(told(read({ 'actors.csv': null }))).toEqual([
		'resource-missing datapackage.json:11',
		'reference-missing events.csv:2 actors',
		'reference-missing excerpts.csv:3 speaker'
	]);
});

test('a record may be named with or without its table', () => {
	const excerpts = (supports: string) =>
		read({
			'excerpts.csv': `id,source,exact,supports\nx,letter,He reached Damascus,${supports}\n`
		}).dataset?.excerpts[0]?.supports;
	expect(excerpts('arrival;relation:treaty')).toEqual(['event:arrival', 'relation:treaty']);
	expect(excerpts('arrival;event:arrival')).toEqual(['event:arrival']);
});

test('the wrong table is told with the right one', () => {
	const reading = read({
		'excerpts.csv': { add: ['x,letter,He reached,,,,,,,,relation:arrival,'] }
	});
	expect(told(reading)).toEqual(['reference-missing excerpts.csv:4 supports']);
	expect(reading.issues[0]?.hint).toBe('It is in events.csv: write event:arrival.');
});

test('a bare id of both tables is ambiguous, a full one is not', () => {
	const both = {
		'events.csv': { add: [event({ id: 'both' })] },
		'relations.csv': { add: [relation({ id: 'both' })] }
	};
	const cells = (supports: string) => ({
		'excerpts.csv': { add: [`x,letter,He reached,,,,,,,,${supports},`] }
	});
	expect(told(read({ ...both, ...cells('both') }), NO_EXCERPT)).toEqual([
		'reference-ambiguous excerpts.csv:4 supports'
	]);
	expect(told(read({ ...both, ...cells('event:both;relation:both') }))).toEqual([]);
});
