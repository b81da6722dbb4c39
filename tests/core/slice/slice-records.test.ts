import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pair } from '#lib/core/slice/query.ts';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import { buildSearchIndex, type SearchIndex } from '#lib/core/slice/search-index.ts';
import { buildSliceIndex } from '#lib/core/slice/slice-index.ts';
import { sliceRecords } from '#lib/core/slice/slice-records.ts';
import { toDay } from '#lib/core/time/day.ts';
import { presenceIn } from '#lib/core/time/presence.ts';
import { encodeWindow } from '#lib/core/time/window.ts';
import { toDataset, toPlace, toRecord, toSampleDataset } from '../model/fixture.ts';
import { idsOf, toQuery } from './query.ts';

const dataset = toSampleDataset();
const lookup = new DatasetLookup(dataset);
const searchIndex = buildSearchIndex(lookup);
const index = buildSliceIndex(dataset, lookup, () => searchIndex);
const slice = (...query: Parameters<typeof toQuery>) => sliceRecords(index, toQuery(...query));
const moscowTehran: Pair = { from: 'moscow', to: 'tehran', directed: false };

describe('sliceRecords', () => {
	it('gives what may lie in the window, in date order, and says what surely does', () => {
		const { entries, uncertain } = slice('1988/1991');
		expect(entries.map(({ record, certain }) => [record.id, certain])).toEqual([
			['visit', true],
			['letter', true],
			['offer', true],
			['treaty', true]
		]);
		expect(uncertain).toBe(0);
	});

	it('holds a date known to the year uncertain in a month of it', () => {
		const { entries, uncertain } = slice('1988-05');
		expect(entries.map(({ record, certain }) => [record.id, certain])).toEqual([['visit', false]]);
		expect(uncertain).toBe(1);
	});

	it('leaves the uncertain out where only certain dates are wanted', () => {
		expect(idsOf(slice('1988-05', {}, { dates: 'certain' }))).toEqual([]);
		expect(idsOf(slice('1988', {}, { dates: 'certain' }))).toEqual(['visit']);
	});

	it('keeps a date with gaps out of a window that lies in the gap', () => {
		expect(idsOf(slice('1992', { places: ['nowhere'] }))).toEqual([]);
		expect(idsOf(slice('1993', { places: ['nowhere'] }))).toEqual(['either']);
	});

	it('keeps a lasting relation through its interval, an open one for ever', () => {
		expect(idsOf(slice('1960'))).toEqual(['alliance']);
		expect(idsOf(slice('2050'))).toEqual(['treaty']);
	});

	it('takes everything up to the end of the window in cumulative mode', () => {
		const found = slice('1988/1989-01', {}, { mode: 'cumulative' });
		expect(idsOf(found)).toEqual(['alliance', 'missiles', 'either', 'visit', 'letter']);
		expect(encodeWindow(found.days)).toBe('../1989-01');
	});

	it('takes an instant at its own precision', () => {
		expect(idsOf(slice('1989', {}, { mode: 'instant' }))).toEqual(['letter', 'offer']);
		expect(idsOf(slice('1989-01-04', {}, { mode: 'instant' }))).toEqual(['letter']);
	});

	it('takes all dated records of an infinite window, the undated beside them', () => {
		const found = slice('../..');
		expect(found.entries).toHaveLength(8);
		expect(found.undated.map(({ id }) => id)).toEqual(['undated']);
		expect(found.unlocated.map(({ id }) => id)).toEqual(['either']);
	});

	it('joins filters by and, the values of one by or', () => {
		expect(idsOf(slice('../..', { kinds: ['arms'], places: ['tehran'] }))).toEqual(['offer']);
		expect(idsOf(slice('../..', { actors: ['assad', 'khomeini'] }))).toEqual(['visit', 'letter']);
		expect(idsOf(slice('../..', { sources: ['b'] }))).toEqual(['alliance', 'missiles']);
		expect(idsOf(slice('../..', { modalities: ['planned', 'reported'] }))).toEqual([
			'visit',
			'offer'
		]);
	});

	it('finds nothing for an id that is not in the data', () => {
		expect(idsOf(slice('../..', { actors: ['nobody'] }))).toEqual([]);
		expect(idsOf(slice('../..', { sources: ['__proto__'] }))).toEqual([]);
	});

	it('filters undated records too', () => {
		expect(slice('1988', { kinds: ['arms'] }).undated).toHaveLength(1);
		expect(slice('1988', { kinds: ['visit'] }).undated).toHaveLength(0);
	});

	it('takes a pair either way, or one way only', () => {
		expect(idsOf(slice('../..', { pair: moscowTehran }))).toEqual(['letter', 'treaty']);
		const toTehran = { ...moscowTehran, directed: true };
		expect(idsOf(slice('../..', { pair: toTehran }))).toEqual(['treaty']);
		const toMoscow = { from: 'tehran', to: 'moscow', directed: true };
		expect(idsOf(slice('../..', { pair: toMoscow }))).toEqual(['letter', 'treaty']);
	});

	it('lets a city stand for the state seated in it, and a state for itself', () => {
		const city = { from: 'moscow', to: 'damascus', directed: false };
		expect(idsOf(slice('../..', { pair: city }))).toEqual(['alliance', 'missiles', 'visit']);
		const state = { ...city, from: 'soviet-union' };
		expect(idsOf(slice('../..', { pair: state }))).toEqual(['alliance', 'missiles']);
	});

	it('counts each facet as if its own filter were off, and the others on', () => {
		const { facets } = slice('1980/1994', { kinds: ['arms'], modalities: ['planned'] });
		expect(Object.fromEntries(facets.kinds)).toEqual({ arms: 1 });
		expect(Object.fromEntries(facets.modalities)).toEqual({ asserted: 2, planned: 1 });
		expect(Object.fromEntries(facets.places)).toEqual({ tehran: 1 });
	});

	it('adds up: entries, standings and the facet of kinds tell one number', () => {
		const { entries, standings, facets } = slice('../..');
		const sum = (counts: Iterable<number>) => [...counts].reduce((a, b) => a + b, 0);
		expect(sum(Object.values(standings))).toBe(entries.length);
		expect(sum(facets.kinds.values())).toBe(entries.length);
		expect(sum(facets.modalities.values())).toBe(entries.length);
	});

	it('knows what comes before and after, filters applied', () => {
		const { previous, next } = slice('1988/1991');
		expect([previous?.id, next?.id]).toEqual(['missiles', 'later']);
		const arms = slice('1984', { kinds: ['arms'] });
		expect([arms.previous?.id, arms.next?.id]).toEqual(['missiles', 'offer']);
		const ends = slice('../..');
		expect([ends.previous, ends.next]).toEqual([null, null]);
	});

	it('finds words as soon as there is something to search with', () => {
		let search: SearchIndex | null = null;
		const waiting = buildSliceIndex(dataset, lookup, () => search);
		const query = toQuery('../..', { text: 'sam5', kinds: ['arms'] });
		const undated = () => sliceRecords(waiting, query).undated.length;
		expect(undated()).toBe(1);
		search = searchIndex;
		expect(undated()).toBe(0);
	});

	it('finds words in texts and names', () => {
		expect(idsOf(slice('../..', { text: 'sam5' }))).toEqual(['alliance', 'missiles']);
		expect(idsOf(slice('../..', { text: 'الأسد' }))).toEqual(['visit']);
		expect(idsOf(slice('../..', { text: '   ' }))).toHaveLength(8);
	});

	it('gives an empty slice of an empty dataset', () => {
		const found = sliceRecords(buildSliceIndex(toDataset()), toQuery('../..'));
		expect(found).toMatchObject({ entries: [], undated: [], uncertain: 0, next: null });
		expect(found.facets.kinds.size).toBe(0);
	});

	it('gives an empty slice where nothing is dated', () => {
		const undated = toDataset({ records: [toRecord('event:a', ''), toRecord('event:b', '')] });
		const found = sliceRecords(buildSliceIndex(undated), toQuery('../..'));
		expect(found.entries).toEqual([]);
		expect(found.undated).toHaveLength(2);
	});

	it('takes a single record', () => {
		const single = toDataset({
			places: [toPlace('rome')],
			records: [toRecord('event:fire', '0064-07-18', { at: ['rome'] })]
		});
		const found = sliceRecords(buildSliceIndex(single), toQuery('0064'));
		expect(idsOf(found)).toEqual(['fire']);
		expect(found.unlocated).toEqual([]);
	});

	it('orders by earliest start, then latest end, then the order of the tables', () => {
		const records = [
			toRecord('event:decade', '1980/1990'),
			toRecord('event:year-a', '1980'),
			toRecord('event:year-b', '1980'),
			toRecord('event:day', '1980-01-01'),
			toRecord('event:before', '[..1979]')
		];
		const found = sliceRecords(buildSliceIndex(toDataset({ records })), toQuery('../..'));
		expect(idsOf(found)).toEqual(['before', 'day', 'year-a', 'year-b', 'decade']);
	});

	it('agrees with presenceIn about any window', () => {
		const day = fc.integer({ min: toDay(1950, 1, 1), max: toDay(2000, 1, 1) });
		fc.assert(
			fc.property(day, day, (a, b) => {
				const window = [Math.min(a, b), Math.max(a, b)] as const;
				const found = sliceRecords(index, { ...toQuery('../..'), window });
				const expected = dataset.records.flatMap((record) => {
					const presence = record.date ? presenceIn(record.date, window) : 'out';
					return presence === 'out' ? [] : [`${record.id} ${presence === 'certain'}`];
				});
				const got = found.entries.map(({ record, certain }) => `${record.id} ${certain}`);
				expect(got.sort()).toEqual(expected.sort());
			}),
			{ numRuns: 500 }
		);
	});

	it('leaves the dataset as it was', () => {
		const before = JSON.stringify(dataset);
		slice('1988/1991', { text: 'moscow', kinds: ['visit'] });
		expect(JSON.stringify(dataset)).toBe(before);
	});
});
