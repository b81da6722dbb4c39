import { describe, expect, it } from 'vitest';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import { toDataset, toPlace, toRecord, toSampleDataset } from './fixture.ts';

const lookup = new DatasetLookup(toSampleDataset());

const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id);

describe('DatasetLookup', () => {
	it('finds single things by id and has null for others', () => {
		expect(lookup.place('moscow')?.name).toBe('Moscow');
		expect(lookup.actor('assad')?.name).toBe('Hafez al-Assad');
		expect(lookup.source('a')?.title).toBe('Papers');
		expect(lookup.record('event:letter')?.title).toBe('Khomeini writes to Moscow');
		expect(lookup.excerpt('x2')?.source).toBe('b');
		expect([lookup.place('x'), lookup.actor('x'), lookup.record('event:x')]).toEqual([
			null,
			null,
			null
		]);
	});

	it('is not taken in by names of the language itself', () => {
		expect(lookup.place('__proto__')).toBeNull();
		expect(lookup.recordsAt('constructor')).toEqual([]);
	});

	it('counts kinds from 0 in the order declared, and -1 for one that is not', () => {
		expect(['visit', 'arms', 'magic'].map((id) => lookup.kindIndex(id))).toEqual([0, 1, -1]);
	});

	it('lists the records of a place, an actor and a source in date order', () => {
		expect(ids(lookup.recordsAt('damascus'))).toEqual(['alliance', 'missiles', 'visit']);
		expect(ids(lookup.recordsOfActor('khomeini'))).toEqual(['letter']);
		expect(ids(lookup.recordsOfSource('b'))).toEqual(['alliance', 'missiles']);
	});

	it('names a source once although two excerpts of a record are from it', () => {
		const visit = lookup.record('event:visit');
		expect(visit && lookup.sourcesOfRecord(visit)).toEqual(['a']);
		expect(ids(lookup.recordsOfSource('a'))).toEqual([
			'visit',
			'letter',
			'offer',
			'treaty',
			'later'
		]);
	});

	it('gives excerpts by record and by source, none for strangers', () => {
		expect(ids(lookup.excerptsOfRecord('event:visit'))).toEqual(['x1', 'x3']);
		expect(ids(lookup.excerptsOfSource('a'))).toEqual(['x1', 'x3']);
		expect(lookup.excerptsOfRecord('event:nobody')).toEqual([]);
	});

	it('seats a country at its city; a place without coordinates at itself', () => {
		expect(lookup.seat('soviet-union')).toBe('moscow');
		expect(lookup.seat('nowhere')).toBe('nowhere');
		expect(lookup.seat('atlantis')).toBe('atlantis');
	});

	it('lists a person once who has two roles in a record, and the relations of an event', () => {
		const both = new DatasetLookup(
			toDataset({
				places: [toPlace('rome')],
				records: [
					toRecord('event:vote', '1900', {
						actors: [
							{ actor: 'ada', role: 'host' },
							{ actor: 'ada', role: 'speaker' }
						]
					}),
					toRecord('relation:part', '1900', { event: 'vote' })
				]
			})
		);
		expect(ids(both.recordsOfActor('ada'))).toEqual(['vote']);
		expect(ids(both.recordsOfEvent('vote'))).toEqual(['part']);
	});

	it('takes an empty dataset', () => {
		const empty = new DatasetLookup(toDataset());
		expect(empty.recordsAt('moscow')).toEqual([]);
		expect(empty.excerptsOfSource('a')).toEqual([]);
	});
});
