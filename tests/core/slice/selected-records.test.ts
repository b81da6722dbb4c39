import { describe, expect, it } from 'vitest';
import type { Selection } from '#lib/core/model/selection.ts';
import { toSelectedRecords } from '#lib/core/slice/selected-records.ts';
import { buildSliceIndex } from '#lib/core/slice/slice-index.ts';
import { sliceRecords } from '#lib/core/slice/slice-records.ts';
import { toDataset, toSampleDataset } from '../model/fixture.ts';
import { toQuery } from './query.ts';

const index = buildSliceIndex(toSampleDataset());
const selected = (selection: Selection, time = '../..') =>
	toSelectedRecords(selection, sliceRecords(index, toQuery(time)), index.lookup).map(
		({ id }) => id
	);

describe('toSelectedRecords', () => {
	it('means a selected record wherever it lies in time', () => {
		expect(selected({ type: 'record', ref: 'event:visit' }, '1955')).toEqual(['visit']);
	});

	it('means the records of a place in the slice, the state seated there included', () => {
		expect(selected({ type: 'place', id: 'moscow' }, '1980/1988')).toEqual([
			'alliance',
			'missiles',
			'visit'
		]);
		expect(selected({ type: 'place', id: 'soviet-union' }, '1980/1988')).toEqual([
			'alliance',
			'missiles'
		]);
	});

	it('means what an actor did and a source tells', () => {
		expect(selected({ type: 'actor', id: 'assad' })).toEqual(['visit']);
		expect(selected({ type: 'source', id: 'b' })).toEqual(['alliance', 'missiles']);
	});

	it('means one direction of a flow, and what is mutual', () => {
		expect(selected({ type: 'flow', from: 'tehran', to: 'moscow' })).toEqual(['letter', 'treaty']);
		expect(selected({ type: 'flow', from: 'moscow', to: 'tehran' })).toEqual(['treaty']);
	});

	it('means nothing for nothing, and for what is not there', () => {
		expect(selected({ type: 'none' })).toEqual([]);
		expect(selected({ type: 'record', ref: 'event:gone' })).toEqual([]);
		expect(selected({ type: 'place', id: 'atlantis' })).toEqual([]);
	});

	it('means nothing in an empty dataset', () => {
		const empty = buildSliceIndex(toDataset());
		const slice = sliceRecords(empty, toQuery('../..'));
		expect(toSelectedRecords({ type: 'place', id: 'moscow' }, slice, empty.lookup)).toEqual([]);
	});
});
