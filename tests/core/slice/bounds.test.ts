import { describe, expect, it } from 'vitest';
import { toBounds } from '#lib/core/slice/bounds.ts';
import { encodeWindow } from '#lib/core/time/window.ts';
import { toDataset, toRecord } from '../model/fixture.ts';

const bounds = (...dates: string[]) =>
	encodeWindow(
		toBounds(toDataset({ records: dates.map((date, at) => toRecord(`event:e${at}`, date)) }))
	);

describe('toBounds', () => {
	it('spans whole years from the first to the last date', () => {
		expect(bounds('1955-05-01', '1988', '2016-12')).toBe('1955/2016');
	});

	it('counts both ends of what lasted', () => {
		expect(bounds('1955/1985')).toBe('1955/1985');
	});

	it('is finite with open and unknown ends', () => {
		expect(bounds('1963-03/..', '[..1958-02]')).toBe('1958/1963');
		expect(bounds('../1985', '1990/')).toBe('1985/1990');
	});

	it('takes one day', () => {
		expect(bounds('1989-06-03')).toBe('1989');
	});

	it('takes years before the first and far ones', () => {
		expect(bounds('-0043-03-15', 'Y12000')).toBe('-0043/Y12000');
	});

	it('is a year where there are no records, or none has a date', () => {
		expect(bounds()).toBe('1970');
		expect(bounds('', '')).toBe('1970');
	});
});
