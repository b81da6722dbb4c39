import { describe, expect, it } from 'vitest';
import { buildSliceIndex } from '#lib/core/slice/slice-index.ts';
import { sliceRecords } from '#lib/core/slice/slice-records.ts';
import { toDataset, toRecord } from '../model/fixture.ts';
import { idsOf, toQuery } from './query.ts';

function order(window: string, records: Record<string, string>): string[] {
	const rows = Object.entries(records).map(([id, date]) => toRecord(`event:${id}`, date));
	return idsOf(sliceRecords(buildSliceIndex(toDataset({ records: rows })), toQuery(window)));
}

describe('the order of a slice', () => {
	it('begins with what is in force when the window opens', () => {
		expect(order('1988/1991', { year: '1988', war: '1980/1988' })).toEqual(['war', 'year']);
	});

	it('puts a moment that may lie before the window after the records of its first day', () => {
		const records = { decade: '198X', visit: '1988', letter: '1989-01' };
		expect(order('1988/1991', records)).toEqual(['visit', 'decade', 'letter']);
	});

	it('treats a moment without a beginning like one that may lie before the window', () => {
		expect(order('1988', { before: '[..1988]', visit: '1988' })).toEqual(['visit', 'before']);
	});

	it('leaves date order alone where nothing reaches out of the window', () => {
		const records = { first: '1988', second: '1989', third: '1990/1991' };
		expect(order('1988/1991', records)).toEqual(['first', 'second', 'third']);
	});

	it('is date order where the window has no beginning', () => {
		expect(order('../..', { decade: '198X', visit: '1988' })).toEqual(['decade', 'visit']);
	});

	it('is empty for nothing', () => {
		expect(order('1988', {})).toEqual([]);
	});
});
