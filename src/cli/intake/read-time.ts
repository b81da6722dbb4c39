import type { DateProblem } from '#lib/core/time/date-problem.ts';
import { toDateProblem } from '#lib/core/time/date-problem.ts';
import {
	daysInMonth,
	fromDay,
	toDay,
	toMonthRange,
	toYearRange,
	type DayRange
} from '#lib/core/time/day.ts';
import { parseEdtf } from '#lib/core/time/edtf.ts';
import { toText } from './cell-text.ts';
import { toFileError } from './intake-error.ts';
import type { Cell, SourceColumn } from './row-source.ts';

/** How the times of day of a date are meant, to be added up. */
export const CLOCK = {
	/** By UTC: moved there from the zone that is written, or counted since 1970. */
	utc: 1,
	/** As written, because no zone is. */
	unsaid: 2
} as const;

/**
 * A date in whole seconds since 1970. Times of day with a zone are those of UTC, all else is as
 * written. Every pair is a first and a last second, both inclusive; ends without bound are infinite.
 */
export interface TimeSpan {
	start: SecondRange;
	end: SecondRange;
	/** Of a date with gaps: its stretches, and whether each of them is meant. */
	gaps: { key: string; parts: readonly SecondRange[]; every: boolean } | null;
	/** Sum of CLOCK, 0 where there are only days. */
	clocks: number;
}

export type SecondRange = readonly [from: number, to: number];
export type ReadTime = TimeSpan | DateProblem;

const SECONDS_PER_DAY = 86_400;
const KEPT = 2 ** 16;
/** parseEdtf keeps what it has read. */
const MOST_EXPRESSIONS = 200_000;
const LONGEST = 100;
const ISO =
	/^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d)(?::?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?)?(?: ?(Z|UTC|GMT|([+-])(\d\d)(?::?(\d\d))?))?)?)?)?$/i;
/** Of clocks that were set by the sun; of today's zones it is 14 hours. */
const FARTHEST_ZONE_HOURS = 16;
const TIME_OF_DAY = /\dT\d/i;
const BASIC_DAY = /^(\d{4})(\d\d)(\d\d)$/;
/** Digits of a count since 1970, and how many of them make a second. */
const COUNTS: readonly { digits: RegExp; perSecond: number }[] = [
	{ digits: /^-?\d{9,10}(?:\.\d+)?$/, perSecond: 1 },
	{ digits: /^-?\d{12,13}(?:\.\d+)?$/, perSecond: 1e3 },
	{ digits: /^-?\d{15,16}(?:\.\d+)?$/, perSecond: 1e6 },
	{ digits: /^-?\d{18,19}(?:\.\d+)?$/, perSecond: 1e9 }
];

/** Reads dates and times: ISO 8601, EDTF, or counts of seconds (or parts of them) since 1970. */
export class TimeReader {
	readonly #file: string;
	readonly #kept = new Map<string, ReadTime>();
	#expressions = 0;

	constructor(file: string) {
		this.#file = file;
	}

	/**
	 * @param column whether its dates are days, and its times those of UTC, where it is no text
	 * Throws IntakeError, see `#readOther`.
	 */
	read(cell: Cell, { isDay, isUtc }: Pick<SourceColumn, 'isDay' | 'isUtc'>): ReadTime {
		if (cell instanceof Date && !Number.isNaN(cell.getTime())) {
			const second = Math.floor(cell.getTime() / 1000);
			if (isDay) return toMoment(toWholeDay(second), 0);
			return toMoment([second, second], isUtc ? CLOCK.utc : CLOCK.unsaid);
		}
		const text = toText(cell);
		const known = this.#kept.get(text);
		if (known) return known;
		const time = this.#readText(text);
		if (this.#kept.size >= KEPT) this.#kept.clear();
		this.#kept.set(text, time);
		return time;
	}

	#readText(text: string): ReadTime {
		const plain = readPlain(text);
		if (plain) return plain;
		const slash = text.indexOf('/');
		if (slash > -1) {
			const [first, last] = [text.slice(0, slash), text.slice(slash + 1)];
			const [from, to] = [readPlain(first), readPlain(last)];
			if (from && to && from.start[0] <= to.end[1]) return joinTimes(from, to);
			const open = from ? toOpen(last, Infinity) : toOpen(first, -Infinity);
			if (open && (from ?? to)) return joinTimes(from ?? open, to ?? open);
		}
		return this.#readOther(text);
	}

	#readOther(text: string): ReadTime {
		if (text.length > LONGEST) {
			const hint = 'Write a date such as 1984-06-01 or 1984-06-01T12:30.';
			return toDateProblem('date-invalid', 'So long a text is no date.', hint);
		}
		if (++this.#expressions > MOST_EXPRESSIONS) {
			throw toFileError(
				'file-too-varied',
				`${this.#file} has more than 200,000 different dates that are neither days nor times.`,
				{ file: this.#file },
				'Write days as 1984-06-01 and times as 1984-06-01T12:30:00, or name another column with --map.'
			);
		}
		const { value, problem } = parseEdtf(text);
		if (problem) return problem;
		if (TIME_OF_DAY.test(text)) {
			return toDateProblem(
				'date-unsupported',
				`“${text}” has a time of day that cannot be read.`,
				'Write times as 1984-06-01T12:30 or 1984-06-01T12:30+02:00, with an interval between two.'
			);
		}
		const { start, end, parts, every = false } = value;
		return {
			start: toSeconds(start),
			end: toSeconds(end),
			gaps: parts ? { key: text, parts: parts.map(toSeconds), every } : null,
			clocks: 0
		};
	}
}

/** From some time in the first to some time in the second, neither of which moves the other. */
export function joinTimes(first: TimeSpan, last: TimeSpan): TimeSpan {
	const [from, to] = [first.start, last.end];
	return {
		start: [from[0], Math.min(from[1], to[1])],
		end: [Math.max(to[0], from[0]), to[1]],
		gaps: null,
		clocks: first.clocks | last.clocks
	};
}

/** Widens days by so many on either side. */
export function toWider({ start, end }: TimeSpan, days: number): TimeSpan {
	const by = days * SECONDS_PER_DAY;
	const range: SecondRange = [start[0] - by, end[1] + by];
	return toMoment(range, 0);
}

/** The whole month in which a time begins. */
export function toWholeMonth({ start }: TimeSpan): TimeSpan {
	const { year, month } = fromDay(Math.floor(start[0] / SECONDS_PER_DAY));
	return toDays(toMonthRange(year, month));
}

function toMoment(range: SecondRange, clocks: number): TimeSpan {
	return { start: range, end: range, gaps: null, clocks };
}

function toDays(range: DayRange): TimeSpan {
	return toMoment(toSeconds(range), 0);
}

function readPlain(text: string): TimeSpan | null {
	return readIso(text) ?? readBasicDay(text) ?? readCount(text);
}

/** An end of an interval that is left open (`..`) or not known (nothing). */
function toOpen(text: string, end: number): TimeSpan | null {
	if (text === '..') return toMoment([end, end], 0);
	return text === '' ? toMoment([-Infinity, Infinity], 0) : null;
}

function readIso(text: string): TimeSpan | null {
	const match = ISO.exec(text);
	if (!match) return null;
	const numberAt = (at: number) => (match[at] === undefined ? undefined : Number(match[at]));
	const [year = 0, month, day, hour] = [1, 2, 3, 4].map(numberAt);
	if (month === undefined) return toDays(toYearRange(year));
	const days = daysInMonth(year, month);
	if (days === 0) return null;
	if (day === undefined) return toDays(toMonthRange(year, month));
	if (day < 1 || day > days) return null;
	const first = toDay(year, month, day);
	if (hour === undefined) return toDays([first, first]);
	const [minute, second, zoneHours = 0, zoneMinutes = 0] = [5, 6, 9, 10].map(numberAt);
	const sinceHour = (minute ?? 0) * 60 + (second ?? 0);
	// 24:00 is the end of a day.
	if (hour > 24 || (hour === 24 && sinceHour > 0)) return null;
	if ((minute ?? 0) > 59 || (second ?? 0) > 59) return null;
	if (zoneHours > FARTHEST_ZONE_HOURS || zoneMinutes > 59) return null;
	const ahead = (match[8] === '-' ? -1 : 1) * (zoneHours * 3600 + zoneMinutes * 60);
	const written = first * SECONDS_PER_DAY + hour * 3600 + sinceHour;
	const at = written - ahead;
	const length = minute === undefined ? 3600 : second === undefined ? 60 : 1;
	return toMoment([at, at + length - 1], match[7] === undefined ? CLOCK.unsaid : CLOCK.utc);
}

function readBasicDay(text: string): TimeSpan | null {
	const [, year, month, day] = BASIC_DAY.exec(text) ?? [];
	return year === undefined ? null : readIso(`${year}-${month}-${day}`);
}

function readCount(text: string): TimeSpan | null {
	const count = COUNTS.find(({ digits }) => digits.test(text));
	if (!count) return null;
	const second = Math.floor(Number(text) / count.perSecond);
	return toMoment([second, second], CLOCK.utc);
}

function toWholeDay(second: number): SecondRange {
	const first = Math.floor(second / SECONDS_PER_DAY) * SECONDS_PER_DAY;
	return [first, first + SECONDS_PER_DAY - 1];
}

function toSeconds([from, to]: DayRange): SecondRange {
	return [from * SECONDS_PER_DAY, (to + 1) * SECONDS_PER_DAY - 1];
}
