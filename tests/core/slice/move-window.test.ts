import { describe, expect, it } from 'vitest';
import { moveWindowTo } from '#lib/core/slice/move-window.ts';
import type { TimeMode } from '#lib/core/time/time-mode.ts';
import { encodeWindow } from '#lib/core/time/window.ts';
import { toRecord } from '../model/fixture.ts';
import { toDays } from './query.ts';

const moved = (time: string, edtf: string, mode: TimeMode = 'window') =>
	encodeWindow(moveWindowTo(toDays(time), mode, toRecord('event:a', edtf)));

describe('moveWindowTo', () => {
	it('moves just far enough forward or back, length kept', () => {
		expect(moved('1988/1991', '1994-05-03')).toBe('1991/1994');
		expect(moved('1988/1991', '1955')).toBe('1955/1958');
		expect(moved('1988-01/1988-03', '1988-07-09')).toBe('1988-05/1988-07');
	});

	it('stays where the record may lie in the window already', () => {
		expect(moved('1988/1991', '1989')).toBe('1988/1991');
		expect(moved('1988-05', '1988')).toBe('1988-05');
	});

	it('moves an instant to the beginning of what comes, or the end of what went', () => {
		expect(moved('1988', '1990/1993', 'instant')).toBe('1990');
		expect(moved('1988', '1970/1975', 'instant')).toBe('1975');
	});

	it('moves only the end in cumulative mode', () => {
		expect(moved('1988/1991', '1994', 'cumulative')).toBe('1988/1994');
		expect(moved('1988/1991', '1955', 'cumulative')).toBe('1988/1991');
	});

	it('moves out of the gap of a date to where it begins', () => {
		expect(moved('1990', '[1987,1993]')).toBe('1987');
	});

	it('stays for a record without date and for open ends that reach it', () => {
		expect(moved('1988', '')).toBe('1988');
		expect(moved('1988', '1970/..')).toBe('1988');
		expect(moved('1988', '../1970')).toBe('1970');
	});
});
