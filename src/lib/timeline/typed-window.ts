import type { DayRange } from '#lib/core/time/day.ts';
import { encodeWindow, parseWindow } from '#lib/core/time/window.ts';

/** Typed dates that make a window, or what is wrong with which of them. */
export type TypedWindow =
	| { window: DayRange; problem: null }
	| { window: null; problem: { field: 'from' | 'to'; message: string } };

const HOW = 'Write a year, month or day: 1988, 1988-06 or 1988-06-15.';

/**
 * Reads the two fields of a window. An empty field, or `..`, is an end without bound; two empty
 * ones are all years.
 */
export function parseTypedWindow(from: string, to: string): TypedWindow {
	const [first, last] = [from.trim() || '..', to.trim() || '..'];
	const start = first === '..' ? '..' : isDate(first) ? first : null;
	const end = last === '..' ? '..' : isDate(last) ? last : null;
	if (start === null) return refuse('from', `“${first}” is not a date. ${HOW}`);
	if (end === null) return refuse('to', `“${last}” is not a date. ${HOW}`);
	const window = parseWindow(`${start}/${end}`);
	if (!window) return refuse('to', `${last} is before ${first}. The end comes after the start.`);
	return { window, problem: null };
}

/** The texts of the two fields that give a window again. */
export function encodeTypedWindow(window: DayRange): [from: string, to: string] {
	const [first = '', last = first] = encodeWindow(window).split('/');
	return [first === '..' ? '' : first, last === '..' ? '' : last];
}

function isDate(text: string): boolean {
	return !text.includes('/') && parseWindow(text) !== null;
}

function refuse(field: 'from' | 'to', message: string): TypedWindow {
	return { window: null, problem: { field, message } };
}
