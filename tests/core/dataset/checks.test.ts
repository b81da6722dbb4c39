import { describe, expect, test } from 'vitest';
import { readDataset } from '#lib/core/dataset/read-dataset.ts';
import { event, read, relation, told, toRaw } from './base-dataset.ts';

const NO_EXCERPT = 'record-without-excerpt';
const PLACES = 'id,name,kind,lat,lon,radius_km,country,names,wikidata,geonames,note';

function addEvent(cells: Record<string, string>): string[] {
	return told(read({ 'events.csv': { add: [event({ id: 'new', ...cells })] } }), NO_EXCERPT);
}

function addRelation(cells: Record<string, string>): string[] {
	return told(read({ 'relations.csv': { add: [relation({ id: 'new', ...cells })] } }), NO_EXCERPT);
}

function checkPlace(cells: string) {
	const reading = read({ 'places.csv': { add: [cells] } });
	const issue = reading.issues.find(({ code }) => code.startsWith('coordinates'));
	return issue && { code: issue.code, field: issue.field, hint: issue.hint };
}

describe('coordinates', () => {
	test('in the stated country, or without one, nothing is told', () => {
		expect(checkPlace('x,Homs,city,34.73,36.72,,SY,,,,')).toBeUndefined();
		expect(checkPlace('x,Homs,city,34.73,36.72,,,,,,')).toBeUndefined();
	});

	test('outside the stated country, it is said where', () => {
		const reading = read({ 'places.csv': { add: ['x,Homs,city,34.73,36.72,,EG,,,,'] } });
		expect(reading.issues.map(({ message }) => message)).toContain(
			'34.73, 36.72 lies in Syria (SY), not in EG.'
		);
	});

	test('swapped coordinates that fit the country are told as swapped', () => {
		expect(checkPlace('x,Homs,city,36.72,34.73,,SY,,,,')).toMatchObject({
			code: 'coordinates-outside-country',
			hint: 'Latitude and longitude look swapped: write lat 34.73, lon 36.72.'
		});
	});

	test('a radius and a coast are given their room', () => {
		expect(checkPlace('x,Baniyas,site,35.18,35.9,,SY,,,,')).toBeUndefined();
		expect(checkPlace('x,Off Tartus,region,34.9,34.9,150,SY,,,,')).toBeUndefined();
	});

	test('seas lie in no country', () => {
		expect(checkPlace('x,Mediterranean,sea,34.5,25,,SY,,,,')).toBeUndefined();
	});

	test('without outlines of countries nothing is said of them', () => {
		const raw = toRaw({ 'places.csv': { add: ['x,Homs,city,34.73,36.72,,EG,,,,'] } });
		const codes = readDataset(raw).issues.map(({ code }) => code);
		expect(codes).not.toContain('coordinates-outside-country');
	});

	test('half a pair is a fault, none is not known', () => {
		expect(checkPlace('x,Homs,city,34.73,,,,,,,')).toMatchObject({ field: 'lon' });
		expect(checkPlace('x,Homs,city,,36.72,,,,,,')).toMatchObject({ field: 'lat' });
		expect(checkPlace('x,Homs,city,,,,,,,,')).toBeUndefined();
	});

	test('a wrapped longitude is used, one out of range is not', () => {
		const places = `${PLACES}\nmoscow,M,city,10,190,,,,,,\ndamascus,D,city,91,181,,,,,,\n`;
		const { dataset } = read({ 'places.csv': places });
		expect(dataset?.places.map(({ at }) => at)).toEqual([[-170, 10], null]);
	});

	test('15 decimals are noise and rounded to 6', () => {
		const places = `${PLACES}\nmoscow,M,city,55.123456789012345,37.1,,,,,,\ndamascus,D,city,33,36,,,,,,\n`;
		expect(read({ 'places.csv': places }).dataset?.places[0]?.at).toEqual([37.1, 55.123457]);
	});
});

describe('dates', () => {
	test('a record may be undated if it says so', () => {
		expect(addEvent({ date: '', date_basis: 'undated' })).toEqual([]);
		expect(addEvent({ date: '', date_basis: '' })).toEqual(['date-missing events.csv:3 date']);
	});

	test('a date and “undated” contradict each other', () => {
		expect(addEvent({ date_basis: 'undated' })).toEqual([
			'date-basis-undated events.csv:3 date_basis'
		]);
	});

	test('a date without basis is doubted', () => {
		expect(addEvent({ date_basis: '' })).toEqual(['date-basis-missing events.csv:3 date_basis']);
	});

	test('an inferred date that is the byline of its own source is doubted', () => {
		const reading = (basis: string, source: string) =>
			told(
				read({
					'events.csv': { add: [event({ id: 'new', date: '1981-02-01', date_basis: basis })] },
					'sources.csv': { add: ['other,Other,,,1999,stated,en,,,,,,,'] },
					'excerpts.csv': { add: [`x,${source},He reached,,,,,,,,new,`] }
				}),
				'source-unused'
			);
		expect(reading('inferred', 'letter')).toEqual(['date-is-publication events.csv:3 date']);
		expect(reading('stated', 'letter')).toEqual([]);
		expect(reading('inferred', 'other')).toEqual([]);
	});

	test('a date of another calendar is refused, not read as ours', () => {
		const events = (calendar: string) =>
			read({
				'events.csv': `id,title,kind,date,date_basis,place,modality,calendar\narrival,A,visit,1917-10-25,stated,damascus,asserted,${calendar}\n`
			});
		expect(told(events('Julian'), 'column-custom')).toEqual([
			'date-unsupported events.csv:2 calendar'
		]);
		expect(events('Julian').counts.rejected).toBe(1);
		expect(told(events('Gregorian'), 'column-custom')).toEqual([]);
	});

	test('a reversed interval names both ends', () => {
		const reading = read({ 'events.csv': { add: [event({ id: 'new', date: '1945/1939' })] } });
		const message = reading.issues.find(({ code }) => code === 'date-reversed')?.message;
		expect(message).toMatch(/1945.*1939|1939.*1945/);
	});
});

describe('ties', () => {
	test('a relation may lead back to where it began, which is told', () => {
		expect(addRelation({ to: 'moscow' })).toEqual(['relation-self relations.csv:3 from']);
	});

	test('so may a journey', () => {
		expect(addEvent({ from: 'moscow' })).toEqual(['relation-self events.csv:3 from']);
	});

	test('a journey needs somewhere to go', () => {
		expect(addEvent({ from: 'moscow', place: '' })).toEqual([
			'journey-without-place events.csv:3 from'
		]);
	});

	test('a quantity needs a unit, a unit no quantity', () => {
		expect(addRelation({ quantity: '400' })).toEqual([
			'quantity-without-unit relations.csv:3 quantity'
		]);
		expect(addRelation({ quantity: '400', unit: 'missiles' })).toEqual([]);
		expect(addRelation({ unit: 'missiles' })).toEqual([]);
	});

	test('a kind that is not declared rejects its record', () => {
		const reading = read({ 'events.csv': { add: [event({ id: 'new', kind: 'vist' })] } });
		expect(told(reading, NO_EXCERPT)).toEqual(['kind-undeclared events.csv:3 kind']);
		expect(reading.counts.rejected).toBe(1);
	});
});

describe('same_as', () => {
	const link = (id: string, ...others: string[]) => event({ id, same_as: others.join(';') });
	const cycles = (...rows: string[]) =>
		read({ 'events.csv': { add: rows } })
			.issues.filter(({ code }) => code === 'same-as-cycle')
			.map(({ message }) => message);

	test('pointing to a main event is no circle', () => {
		expect(cycles(link('a', 'arrival'), link('b', 'arrival'), link('c', 'a', 'b'))).toEqual([]);
	});

	test('a circle is told once, with everyone in it', () => {
		expect(cycles(link('a', 'b'), link('b', 'c'), link('c', 'a'))).toEqual([
			'same_as goes round in a circle: a → b → c → a.'
		]);
	});

	test('an event is not the same as itself', () => {
		expect(cycles(link('a', 'a'))).toEqual(['“a” is said to be the same as itself.']);
	});

	test('two circles are two findings', () => {
		expect(cycles(link('a', 'b'), link('b', 'a'), link('c', 'd'), link('d', 'c'))).toHaveLength(2);
	});

	test('a chain of 10 000 overflows nothing', () => {
		const rows = Array.from({ length: 10_000 }, (_, at) => link(`e${at}`, `e${at + 1}`));
		expect(cycles(...rows, link('e10000'))).toEqual([]);
	}, 60_000);
});

describe('usage and characters', () => {
	test('a record without excerpt is told', () => {
		const reading = read({ 'events.csv': { add: [event({ id: 'new' })] } });
		expect(told(reading)).toEqual(['record-without-excerpt events.csv:3 id']);
	});

	test('an excerpt for nothing is told', () => {
		const row = 'x,letter,He reached,,,,,,,,,';
		expect(told(read({ 'excerpts.csv': { add: [row] } }))).toEqual([
			'excerpt-unused excerpts.csv:4 supports'
		]);
	});

	test('places, actors and sources that nothing names are told', () => {
		const reading = read({
			'places.csv': { add: ['x,X,city,,,,,,,,'] },
			'actors.csv': { add: ['x,X,person,,,'] },
			'sources.csv': { add: ['x,X,,,,,,,,,,,,'] }
		});
		expect(told(reading)).toEqual([
			'actor-unused actors.csv:3 id',
			'place-unused places.csv:4 id',
			'source-unused sources.csv:3 id'
		]);
	});

	test('invisible turns of direction are told where they are', () => {
		expect(addEvent({ title: 'evil\u202etxt' })).toEqual(['text-direction events.csv:3 title']);
		expect(addEvent({ title: 'زيارة إلى دمشق' })).toEqual([]);
	});

	test('long quotations are told for information; words left out do not count', () => {
		const quote = (exact: string) =>
			told(
				read({ 'excerpts.csv': { add: [`x,letter,"${exact}",,,,,,,,arrival,`] } }, null),
				'text-not-at-hand'
			);
		expect(quote('x'.repeat(201))).toEqual(['quote-long excerpts.csv:4 exact']);
		expect(quote(`${'x'.repeat(100)} […] ${'x'.repeat(100)}`)).toEqual([]);
	});
});
