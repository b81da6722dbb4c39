import { describe, expect, it } from 'vitest';
import { ALL_DAYS } from '#lib/core/time/day.ts';
import { encodeWindow } from '#lib/core/time/window.ts';
import { encodeTypedWindow, parseTypedWindow } from '#lib/timeline/typed-window.ts';

describe('typed dates', () => {
	it.each([
		['1988', '1991', '1988/1991'],
		[' 1988 ', '1991-06', '1988/1991-06'],
		['1988-06-15', '1988-06-15', '1988-06-15'],
		['', '1990', '../1990'],
		['1988', '..', '1988/..'],
		['', '', '../..'],
		['-0043', '0014', '-0043/0014']
	])('“%s” and “%s” are %s', (from, to, window) => {
		const typed = parseTypedWindow(from, to);
		expect(typed.problem).toBeNull();
		expect(typed.window && encodeWindow(typed.window)).toBe(window);
	});

	it.each([
		['198', '1991', 'from', '“198” is not a date'],
		['1988', 'June 1991', 'to', '“June 1991” is not a date'],
		['1988', '1988-13', 'to', '“1988-13” is not a date'],
		['1988/1990', '1991', 'from', 'is not a date'],
		['1991', '1988', 'to', '1988 is before 1991']
	])('“%s” and “%s” are explained at the field “%s”', (from, to, field, message) => {
		const { window, problem } = parseTypedWindow(from, to);
		expect(window).toBeNull();
		expect(problem?.field).toBe(field);
		expect(problem?.message).toContain(message);
	});

	it('are filled in as they would be typed', () => {
		expect(encodeTypedWindow(ALL_DAYS)).toEqual(['', '']);
		const year = parseTypedWindow('1988', '1988').window ?? ALL_DAYS;
		expect(encodeTypedWindow(year)).toEqual(['1988', '1988']);
	});
});
