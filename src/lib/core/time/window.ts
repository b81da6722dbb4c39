import { ALL_DAYS, daysInMonth, FARTHEST_YEAR, fromDay, toDay } from '#lib/core/time/day.ts';
import type { Day, DayRange } from '#lib/core/time/day.ts';

const END = /^(-?\d{4}|Y-?\d{5,13})(?:-(\d\d)(?:-(\d\d))?)?$/;

/**
 * Reads a window as addresses write it: a year, month or day, or an EDTF interval of two of them,
 * `..` for an end without bound (`1988/1991-06`, `1988`, `../1990`). Years past 9999 are `Y12000`,
 * and may, beyond EDTF, have months and days. null for anything else, reversed windows included.
 */
export function parseWindow(text: string): DayRange | null {
	const ends = text.split('/');
	const [first = '', last = first] = ends;
	if (ends.length > 2 || (ends.length === 1 && first === '..')) return null;
	const from = first === '..' ? ALL_DAYS : parseEnd(first);
	const to = last === '..' ? ALL_DAYS : parseEnd(last);
	if (!from || !to || from[0] > to[1]) return null;
	return [from[0], to[1]];
}

/** The shortest text that `parseWindow` reads as exactly these days. */
export function encodeWindow([from, to]: DayRange): string {
	if (Number.isFinite(from) && Number.isFinite(to)) {
		const only = encodeSingle(from, to);
		if (only) return only;
	}
	return `${encodeStart(from)}/${encodeEnd(to)}`;
}

function parseEnd(text: string): DayRange | null {
	const match = END.exec(text);
	if (!match || match[1] === '-0000') return null;
	const year = Number(match[1]!.replace('Y', ''));
	if (Math.abs(year) > FARTHEST_YEAR) return null;
	const month = match[2] === undefined ? null : Number(match[2]);
	if (month === null) return [toDay(year, 1, 1), toDay(year, 12, 31)];
	const length = daysInMonth(year, month);
	if (length === 0) return null;
	const day = match[3] === undefined ? null : Number(match[3]);
	if (day === null) return [toDay(year, month, 1), toDay(year, month, length)];
	return day >= 1 && day <= length ? [toDay(year, month, day), toDay(year, month, day)] : null;
}

function encodeSingle(from: Day, to: Day): string | null {
	const first = fromDay(from);
	const texts = [encodeYear(first.year), encodeMonth(first.year, first.month), encodeDay(from)];
	return (
		texts.find((text) => {
			const days = parseEnd(text);
			return days !== null && days[0] === from && days[1] === to;
		}) ?? null
	);
}

function encodeStart(day: Day): string {
	if (!Number.isFinite(day)) return '..';
	const date = fromDay(day);
	if (date.day > 1) return encodeDay(day);
	return date.month > 1 ? encodeMonth(date.year, date.month) : encodeYear(date.year);
}

function encodeEnd(day: Day): string {
	if (!Number.isFinite(day)) return '..';
	const date = fromDay(day);
	if (date.day < daysInMonth(date.year, date.month)) return encodeDay(day);
	return date.month < 12 ? encodeMonth(date.year, date.month) : encodeYear(date.year);
}

function encodeYear(year: number): string {
	if (Math.abs(year) > 9999) return `Y${year}`;
	return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

function encodeMonth(year: number, month: number): string {
	return `${encodeYear(year)}-${String(month).padStart(2, '0')}`;
}

function encodeDay(day: Day): string {
	const date = fromDay(day);
	return `${encodeMonth(date.year, date.month)}-${String(date.day).padStart(2, '0')}`;
}
