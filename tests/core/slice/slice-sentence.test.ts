import { describe, expect, it } from 'vitest';
import type { CompiledDataset } from '#lib/core/model/compiled.ts';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import { buildSearchIndex } from '#lib/core/slice/search-index.ts';
import { buildSliceIndex } from '#lib/core/slice/slice-index.ts';
import { sliceRecords } from '#lib/core/slice/slice-records.ts';
import { sliceSentence, toPlainSentence } from '#lib/core/slice/slice-sentence.ts';
import { encodeWindow } from '#lib/core/time/window.ts';
import { toDataset, toRecord, toSampleDataset } from '../model/fixture.ts';
import { toQuery } from './query.ts';

function say(dataset: CompiledDataset, ...query: Parameters<typeof toQuery>) {
	const lookup = new DatasetLookup(dataset);
	const index = buildSliceIndex(dataset, lookup, () => buildSearchIndex(lookup));
	const sentence = sliceSentence(sliceRecords(index, toQuery(...query)), index.lookup, 'en');
	return { ...sentence, plain: toPlainSentence(sentence) };
}
const sample = toSampleDataset();
const plain = (...query: Parameters<typeof toQuery>) => say(sample, ...query).plain;
const events = (...dates: string[]) =>
	toDataset({ records: dates.map((date, at) => toRecord(`event:e${at}`, date)) });

describe('sliceSentence', () => {
	it('says time, documents, records and the busiest pair', () => {
		expect(plain('1988/1991')).toBe(
			'1988 to 1991: one document records four events and ties, two of them between Moscow and Tehran.'
		);
	});

	it('marks the facts and the controls', () => {
		const { parts } = say(sample, '1988/1991');
		expect(parts.map(({ role }) => role)).toEqual([
			'time',
			'plain',
			'fact',
			'plain',
			'pair',
			'plain'
		]);
		expect(parts[4]).toMatchObject({
			text: 'Moscow and Tehran',
			pair: { from: 'moscow', to: 'tehran', directed: false }
		});
	});

	it('names a pair that filters to the very number it says', () => {
		const index = buildSliceIndex(sample);
		const part = say(sample, '../..').parts.find(({ role }) => role === 'pair');
		const pair = part?.role === 'pair' ? part.pair : null;
		expect(plain('../..')).toContain('three of them between Moscow and Damascus');
		expect(sliceRecords(index, toQuery('../..', { pair })).entries).toHaveLength(3);
	});

	it('says from and to where all go one way', () => {
		const tie = { from: 'moscow', to: 'tehran' };
		const oneWay = toDataset({
			places: sample.places,
			records: [toRecord('relation:a', '1988', { tie }), toRecord('relation:b', '1988', { tie })]
		});
		expect(say(oneWay, '1988').plain).toBe('1988: two ties, both of them from Moscow to Tehran.');
	});

	it('says events and ties by what there is', () => {
		expect(plain('1983')).toBe(
			'1983: one document records two ties, both of them between Moscow and Damascus.'
		);
		expect(plain('1994', { kinds: [] })).toContain('two events and ties');
		expect(say(events('1900', '1900'), '1900').plain).toBe('1900: two events.');
	});

	it('says the standings, and only those there are', () => {
		expect(say(sample, '1988/1991').certainty).toBe(
			'Two are stated as fact, one reported or claimed, one only planned or asked.'
		);
		expect(say(sample, '1983').certainty).toBe('All are stated as fact.');
		expect(say(sample, '1988-03').certainty).toBe('It is reported or claimed.');
	});

	it('says how many dates are uncertain', () => {
		expect(say(sample, '1988/1991').dates).toBe('');
		expect(say(sample, '1988-03').dates).toBe('Its date is uncertain.');
		expect(say(events('1900', '1900-05', '1900-06'), '1900-05/1900-06').dates).toBe(
			'One is of uncertain date.'
		);
		expect(say(events('1900', '1900'), '1900-05').dates).toBe('All dates are uncertain.');
	});

	it('says the filters', () => {
		expect(plain('1980/1990', { kinds: ['arms'] })).toBe(
			'1980 to 1990: three records of arms and military aid, two of them between Moscow and Damascus.'
		);
		expect(plain('1988', { actors: ['assad'] })).toBe('1988: one record with Hafez al-Assad.');
		expect(plain('../..', { pair: { from: 'soviet-union', to: 'damascus', directed: true } })).toBe(
			'All years: two records from the Soviet Union to Damascus.'
		);
		expect(plain('../..', { text: 'café', places: ['tehran'], sources: ['a'] })).toBe(
			'All years: two records involving Tehran mentioning “café” from “Papers”.'
		);
	});

	it('says what is next, or was last, where there is nothing', () => {
		expect(plain('1986')).toBe('Nothing in 1986. The next record is from 1987.');
		expect(plain('1954-01-01')).toBe('Nothing on 1 January 1954. The next record is from 1955.');
		expect(plain('2000/2001', { kinds: ['arms'] })).toBe(
			'Nothing of arms and military aid from 2000 to 2001. The last record before is from 1989.'
		);
	});

	it('offers the window of what is next, as long as the one before', () => {
		const part = say(sample, '1985-12/1986').parts.find(({ role }) => role === 'nearest');
		expect(part).toBeUndefined();
		const nearest = say(sample, '1986').parts.find(({ role }) => role === 'nearest');
		expect(nearest?.role === 'nearest' && encodeWindow(nearest.window)).toBe('1987');
	});

	it('says so where nothing matches at any time', () => {
		expect(plain('1988', { text: 'zzzz' })).toBe('Nothing mentioning “zzzz” at any time.');
	});

	it('says so where there is no record, or no date', () => {
		expect(say(toDataset(), '1970').plain).toBe('Nothing at any time.');
		expect(say(events(''), '1970').plain).toBe('Nothing has a date. One record is undated.');
		expect(say(events('', ''), '1970').certainty).toBe('');
	});

	it('speaks in figures', () => {
		expect(say(sample, '1988-03').spoken).toBe('1 record in March 1988, 1 of uncertain date');
		expect(say(sample, '1988/1991-06').spoken).toBe('4 records from 1988 to June 1991');
		expect(say(sample, '../1991').spoken).toBe('7 records up to 1991, 1 of uncertain date');
		expect(say(sample, '1986').spoken).toBe('Nothing in 1986. The next record is from 1987.');
	});

	it('keeps names that look like code as text', () => {
		expect(plain('../..', { text: '<img src=x onerror=alert(1)>' })).toContain(
			'“<img src=x onerror=alert(1)>”'
		);
	});

	it('falls back to English, with names in the language asked for', () => {
		const index = buildSliceIndex(sample);
		const slice = sliceRecords(index, toQuery('../..', { pair: null }));
		expect(toPlainSentence(sliceSentence(slice, index.lookup, 'ar'))).toContain('موسكو');
	});
});
