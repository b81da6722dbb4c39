import { expect, test } from 'vitest';
import { event, read, relation } from './base-dataset.ts';

function record(ref: string, changes: Parameters<typeof read>[0] = {}) {
	const found = read(changes).dataset?.records.find((candidate) => candidate.ref === ref);
	if (!found) throw new Error(`${ref} was not compiled`);
	return found;
}

test('a journey is tied from start to destination and counts at both', () => {
	expect(record('event:arrival')).toMatchObject({
		place: 'damascus',
		placeBasis: 'stated',
		tie: { from: 'moscow', to: 'damascus', directed: true, inForce: false },
		at: ['moscow', 'damascus'],
		standing: 'stated'
	});
});

test('an event in one place has no tie and counts there', () => {
	const changes = { 'events.csv': { add: [event({ id: 'new' })] } };
	expect(record('event:new', changes)).toMatchObject({ tie: null, at: ['moscow'] });
});

test('a relation that lasts is in force, a single act is not', () => {
	expect(record('relation:treaty').tie).toMatchObject({ directed: false, inForce: true });
	const changes = { 'relations.csv': { add: [relation({ id: 'act', date: '1980' })] } };
	expect(record('relation:act', changes).tie).toMatchObject({ directed: true, inForce: false });
});

test('a loop counts once at its place', () => {
	const changes = { 'relations.csv': { add: [relation({ id: 'loop', to: 'moscow' })] } };
	expect(record('relation:loop', changes)).toMatchObject({
		at: ['moscow'],
		tie: { from: 'moscow', to: 'moscow' }
	});
});

test('records stand in order of date, undated ones last', () => {
	const dates = ['1990', '', '1980-05-04', '../1970', '1980', '[..1979]', '1980-05'];
	const rows = dates.map((date, at) =>
		event({ id: `e${at}`, date, date_basis: date === '' ? 'undated' : 'stated' })
	);
	const { dataset } = read({ 'events.csv': { add: rows }, 'relations.csv': { add: [] } });
	expect(dataset?.records.map(({ date }) => date?.edtf)).toEqual([
		'../1970',
		'[..1979]',
		'1980',
		'1980-05',
		'1980-05-03',
		'1980-05-04',
		'1980-10/..',
		'1990',
		undefined
	]);
});

test('dates carry their words', () => {
	expect(record('event:arrival').date).toMatchObject({
		words: '3 May 1980',
		short: '3 May 1980',
		span: 'moment'
	});
});

test('excerpts of a record come in the order of the table', () => {
	const changes = {
		'excerpts.csv': {
			add: ['b,letter,He reached,,,,,,,,arrival,', 'a,letter,The envoy left,,,,,,,,arrival,']
		}
	};
	expect(record('event:arrival', changes).excerpts).toEqual(['reached', 'b', 'a']);
});

test('claims and plans have their standing', () => {
	const rows = ['reported', 'alleged', 'opinion', 'planned'].map((modality) =>
		event({ id: modality, modality })
	);
	const records = read({ 'events.csv': { add: rows } }).dataset?.records ?? [];
	const standings = Object.fromEntries(records.map(({ id, standing }) => [id, standing]));
	expect(standings).toMatchObject({
		reported: 'reported',
		alleged: 'reported',
		opinion: 'reported',
		planned: 'planned'
	});
});

test('what is left out is left out everywhere', () => {
	const { dataset } = read({
		'places.csv':
			'id,name,kind,lat,lon\nmoscow,,city,55.7,37.6\ndamascus,Damascus,city,33.5,36.3\n',
		'actors.csv': 'id,name,kind\nenvoy,The envoy,human\n'
	});
	const arrival = dataset?.records.find(({ id }) => id === 'arrival');
	expect(dataset?.places.map(({ id }) => id)).toEqual(['damascus']);
	expect(arrival).toMatchObject({ tie: null, at: ['damascus'], actors: [] });
	expect(dataset?.excerpts.map(({ speaker }) => speaker)).toEqual([null, null]);
});

test('every row of events and relations is accounted for', () => {
	const { counts } = read({
		'events.csv': {
			add: [
				event({ id: 'undated', date: '', date_basis: 'undated' }),
				event({ id: 'nowhere', place: '' }),
				event({ id: 'neither', date: '', date_basis: 'undated', place: '' }),
				event({ id: 'bad', date: 'June 2004' }),
				event({ id: 'arrival' }),
				'short,row',
				'"open'
			]
		}
	});
	expect(counts).toEqual({ read: 9, placed: 2, unlocated: 1, undated: 2, rejected: 4 });
});

test('a place without coordinates is listed and does not place a record', () => {
	const { counts, dataset } = read({
		'places.csv': { add: ['camp,The camp,site,,,,,,,,'] },
		'events.csv': { add: [event({ id: 'new', place: 'camp' })] }
	});
	expect(counts).toMatchObject({ placed: 2, unlocated: 1 });
	expect(dataset?.records.find(({ id }) => id === 'new')?.at).toEqual(['camp']);
});

test('hostile text comes out as the text it is, without its controls', () => {
	const title = '</script><img src=x onerror=alert(1)>\u0007';
	const changes = { 'events.csv': { add: [event({ id: 'new', title })] } };
	expect(record('event:new', changes).title).toBe('</script><img src=x onerror=alert(1)>');
});
