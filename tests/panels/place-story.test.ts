import { describe, expect, it } from 'vitest';
import { placeFinding } from '#lib/panels/place-finding.ts';
import { toPlaceStory } from '#lib/panels/place-story.ts';
import type { DatasetRecord } from '#lib/core/model/compiled.ts';
import { toLookup, toRecord } from './fixture.ts';

function storyOf(id: string, records?: readonly DatasetRecord[]) {
	const lookup = toLookup(records);
	const place = lookup.place(id);
	if (!place) throw new Error(`The fixture has no ${id}`);
	return toPlaceStory(place, lookup);
}

function journey(id: string, from: string, to: string) {
	return toRecord(`event:${id}`, '1988', { tie: { from, to }, place: to, at: [from, to] });
}

describe('the story of a place', () => {
	it('takes city and country at the same spot together, and counts them apart', () => {
		const story = storyOf('moscow');
		expect(story.records.map(({ record }) => record.id)).toEqual([
			'alliance',
			'missiles',
			'visit',
			'letter',
			'treaty'
		]);
		expect([story.exact, story.wide]).toEqual([3, 2]);
		expect(story.kin.map(({ id }) => id)).toEqual(['soviet-union']);
	});

	it('is the same from the country, which then has the city as its kin', () => {
		const story = storyOf('soviet-union');
		expect(story.records).toHaveLength(5);
		expect(story.kin.map(({ id }) => id)).toEqual(['moscow']);
	});

	it('tells what goes out from what comes in and from what is mutual', () => {
		const [damascus, tehran] = storyOf('moscow').partners;
		expect(damascus).toMatchObject({ place: { id: 'damascus' }, out: 1, in: 1, mutual: 1 });
		expect(tehran).toMatchObject({ place: { id: 'tehran' }, out: 0, in: 1, mutual: 1 });
	});

	it('puts what stays at the place first', () => {
		expect(storyOf('tehran').partners[0]?.place).toBeNull();
	});

	it('is empty where no record names the place', () => {
		const story = storyOf('nowhere', []);
		expect(story).toMatchObject({ records: [], partners: [], exact: 0, wide: 0 });
		expect(placeFinding(story, 'en').lead).toBe('No record names Nowhere.');
	});

	it('takes a tie from a place to itself as being there', () => {
		const loop = toRecord('relation:loop', '1988', {
			tie: { from: 'moscow', to: 'soviet-union' },
			at: ['moscow', 'soviet-union']
		});
		expect(storyOf('moscow', [loop]).partners).toMatchObject([{ place: null, out: 0, in: 0 }]);
	});
});

describe('its finding', () => {
	it('counts journeys where there is a pattern', () => {
		const records = [
			journey('one', 'damascus', 'moscow'),
			journey('two', 'damascus', 'moscow'),
			journey('three', 'damascus', 'moscow'),
			journey('four', 'moscow', 'damascus')
		];
		expect(placeFinding(storyOf('damascus', records), 'en')).toEqual({
			lead: 'Three times the documents tell of a journey from Damascus to Moscow,',
			point: 'once the other way.'
		});
	});

	it('says that none goes back', () => {
		const records = ['one', 'two', 'three'].map((id) => journey(id, 'damascus', 'moscow'));
		expect(placeFinding(storyOf('moscow', records), 'en')).toEqual({
			lead: 'Three times the documents tell of a journey from Damascus to Moscow,',
			point: 'never of one the other way.'
		});
	});

	it('counts ties where journeys are few', () => {
		expect(placeFinding(storyOf('moscow'), 'en')).toEqual({
			lead: 'Three records of five tie Moscow to Damascus:',
			point: 'one out, one in, one both ways.'
		});
	});

	it('says so where nothing ties it to another place', () => {
		const here = toRecord('event:here', '1988', { place: 'tehran', at: ['tehran'] });
		expect(placeFinding(storyOf('tehran', [here]), 'en').lead).toBe('One record at Tehran.');
	});

	it('uses the names of the language that is asked for', () => {
		expect(placeFinding(storyOf('moscow'), 'ru').lead).toContain('Москва');
	});
});
