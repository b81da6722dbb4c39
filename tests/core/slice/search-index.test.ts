import { describe, expect, it } from 'vitest';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import { buildSearchIndex } from '#lib/core/slice/search-index.ts';
import { buildSliceIndex } from '#lib/core/slice/slice-index.ts';
import { sliceRecords } from '#lib/core/slice/slice-records.ts';
import { toDataset, toRecord, toSampleDataset } from '../model/fixture.ts';
import { idsOf, toQuery } from './query.ts';

const index = buildSearchIndex(new DatasetLookup(toSampleDataset()));
const records = (text: string) => index.hits(text).records.map(({ id }) => id);

describe('buildSearchIndex', () => {
	it('finds titles, excerpts and names, and ranks a title before an excerpt', () => {
		expect(records('missiles')[0]).toBe('missiles');
		expect(records('authorised')).toContain('alliance');
	});

	it('finds places, actors and sources too', () => {
		expect(index.hits('damascus').places.map(({ id }) => id)).toEqual(['damascus']);
		expect(index.hits('hafez').actors.map(({ id }) => id)).toEqual(['assad']);
		expect(index.hits('papers').sources.map(({ id }) => id)).toEqual(['a']);
	});

	it('finds names in every script, with or without vowel signs and articles', () => {
		expect(index.hits('دمشق').places.map(({ id }) => id)).toEqual(['damascus']);
		expect(index.hits('اسد').actors.map(({ id }) => id)).toEqual(['assad']);
		expect(index.hits('خميني').actors.map(({ id }) => id)).toEqual(['khomeini']);
		expect(index.hits('МОСКВА').places.map(({ id }) => id)).toEqual(['moscow']);
	});

	it('finds names by how they sound', () => {
		for (const spelling of ['khomeini', 'Khomeyni', 'Chomeini', 'khomein']) {
			expect(index.hits(spelling).actors.map(({ id }) => id)).toEqual(['khomeini']);
		}
		expect(index.hits('el-Asad').actors.map(({ id }) => id)).toEqual(['assad']);
	});

	it('finds names of other scripts by their Latin spelling, whoever wrote it', () => {
		for (const spelling of ['Moskva', 'Moskwa', 'Moskau']) {
			expect(index.hits(spelling).places.map(({ id }) => id)).toEqual(['moscow']);
		}
		for (const spelling of ['Dimashq', 'Dimashk', 'Dimishq']) {
			expect(index.hits(spelling).places.map(({ id }) => id)).toEqual(['damascus']);
		}
		expect(records('Chomeiny moskva')).toEqual(['letter']);
	});

	it('forgives no word that is found as it stands, and finds no place that is not there', () => {
		expect(records('demands')).toEqual([]);
		for (const elsewhere of ['Berlin', 'Dammam', 'Muscat', 'Madras', 'Tunis']) {
			expect(index.hits(elsewhere)).toEqual({ records: [], places: [], actors: [], sources: [] });
		}
	});

	it('forgives accents and, in words of five letters and more, a slip', () => {
		expect(records('cafe')).toContain('visit');
		expect(records('misiles')).toContain('missiles');
		expect(records('plate')).toEqual(['offer']);
		expect(records('sum')).toEqual([]);
	});

	it('wants all the words', () => {
		expect(records('khomeini moscow')).toEqual(['letter']);
		expect(records('khomeini damascus')).toEqual([]);
	});

	it('takes SAM-5, SAM 5 and SAM5 for one, and words as they begin', () => {
		for (const text of ['SAM-5', 'sam 5', 'SAM5', 'miss'])
			expect(records(text)).toContain('missiles');
	});

	it('finds nothing for a text without letters and digits', () => {
		for (const text of ['', '   ', '—!?', '\u0000']) expect(records(text)).toEqual([]);
	});

	it('takes texts that look like code, and very long ones', () => {
		expect(records('<script>alert(1)</script>')).toEqual([]);
		expect(records('__proto__ constructor')).toEqual([]);
		expect(records('moscow '.repeat(2000))).toContain('visit');
	});

	it('takes an empty dataset', () => {
		expect(buildSearchIndex(new DatasetLookup(toDataset())).hits('moscow').records).toEqual([]);
	});

	it('filters no text before it is there', () => {
		const slices = buildSliceIndex(toDataset({ records: [toRecord('event:a', '1900')] }));
		expect(idsOf(sliceRecords(slices, toQuery('../..', { text: 'zzzz' })))).toEqual(['a']);
	});
});
