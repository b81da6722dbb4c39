import type { CalendarUnit } from '#lib/core/time/date-language.ts';
import { ALL_DAYS, daysInMonth, FARTHEST_YEAR, toDay } from '#lib/core/time/day.ts';
import type { DayRange } from '#lib/core/time/day.ts';
import { toUnitBetween, toUnitFrom, toUnitUntil } from '#lib/core/time/window-unit.ts';

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
	const isBounded = Number.isFinite(from) && Number.isFinite(to);
	const whole = isBounded ? toUnitBetween(from, to) : null;
	if (whole) return encodeUnit(whole);
	const start = Number.isFinite(from) ? encodeUnit(toUnitFrom(from)) : '..';
	const end = Number.isFinite(to) ? encodeUnit(toUnitUntil(to)) : '..';
	return `${start}/${end}`;
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

function encodeUnit({ year, month, day }: CalendarUnit): string {
	const far = Math.abs(year) > 9999;
	const digits = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
	const parts = [month, day].filter((part) => part !== null);
	return [far ? `Y${year}` : digits, ...parts.map(toTwoDigits)].join('-');
}

function toTwoDigits(number: number): string {
	return String(number).padStart(2, '0');
}
