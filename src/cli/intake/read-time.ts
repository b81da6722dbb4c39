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
import type { Cell } from './row-source.ts';

/**
 * A date in whole seconds since 1970, as written, without regard to zones. Every pair is a first and
 * a last second, both inclusive; ends without bound are infinite.
 */
export interface TimeSpan {
	start: SecondRange;
	end: SecondRange;
	/** Of a date with gaps: its stretches, and whether each of them is meant. */
	gaps: { key: string; parts: readonly SecondRange[]; every: boolean } | null;
}

export type SecondRange = readonly [from: number, to: number];
export type ReadTime = TimeSpan | DateProblem;

const SECONDS_PER_DAY = 86_400;
const KEPT = 2 ** 16;
/** parseEdtf keeps what it has read. */
const MOST_EXPRESSIONS = 200_000;
const LONGEST = 100;
const ISO =
	/^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d)(?::?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?)?)?)?$/;
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

	/** @param isDay whether the dates of this column are days. Throws IntakeError, see `#readOther`. */
	read(cell: Cell, isDay: boolean): ReadTime {
		if (cell instanceof Date && !Number.isNaN(cell.getTime())) {
			return toMoment(ofInstant(Math.floor(cell.getTime() / 1000), isDay));
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
		if (plain) return toMoment(plain);
		const slash = text.indexOf('/');
		const from = slash === -1 ? null : readPlain(text.slice(0, slash));
		const to = slash === -1 ? null : readPlain(text.slice(slash + 1));
		if (from && to && from[0] <= to[1]) {
			return joinTimes(toMoment(from), toMoment(to));
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
		const { start, end, parts, every = false } = value;
		return {
			start: toSeconds(start),
			end: toSeconds(end),
			gaps: parts ? { key: text, parts: parts.map(toSeconds), every } : null
		};
	}
}

/** From some time in the first to some time in the second, neither of which moves the other. */
export function joinTimes(first: TimeSpan, last: TimeSpan): TimeSpan {
	const [from, to] = [first.start, last.end];
	return {
		start: [from[0], Math.min(from[1], to[1])],
		end: [Math.max(to[0], from[0]), to[1]],
		gaps: null
	};
}

/** Widens days by so many on either side. */
export function toWider({ start, end }: TimeSpan, days: number): TimeSpan {
	const by = days * SECONDS_PER_DAY;
	const range: SecondRange = [start[0] - by, end[1] + by];
	return { start: range, end: range, gaps: null };
}

/** The whole month in which a time begins. */
export function toWholeMonth({ start }: TimeSpan): TimeSpan {
	const { year, month } = fromDay(Math.floor(start[0] / SECONDS_PER_DAY));
	return toMoment(toSeconds(toMonthRange(year, month)));
}

function toMoment(range: SecondRange): TimeSpan {
	return { start: range, end: range, gaps: null };
}

function readPlain(text: string): SecondRange | null {
	return readIso(text) ?? readBasicDay(text) ?? readCount(text);
}

function readIso(text: string): SecondRange | null {
	const match = ISO.exec(text);
	if (!match) return null;
	const [year = 0, month, day, hour, minute, second] = match
		.slice(1)
		.map((part) => (part === undefined ? undefined : Number(part)));
	if (month === undefined) return toSeconds(toYearRange(year));
	const days = daysInMonth(year, month);
	if (days === 0) return null;
	if (day === undefined) return toSeconds(toMonthRange(year, month));
	if (day < 1 || day > days) return null;
	const first = toDay(year, month, day) * SECONDS_PER_DAY;
	if (hour === undefined) return [first, first + SECONDS_PER_DAY - 1];
	if (hour > 23 || (minute ?? 0) > 59 || (second ?? 0) > 59) return null;
	const at = first + hour * 3600 + (minute ?? 0) * 60 + (second ?? 0);
	return [at, at + (minute === undefined ? 3599 : second === undefined ? 59 : 0)];
}

function readBasicDay(text: string): SecondRange | null {
	const [, year, month, day] = BASIC_DAY.exec(text) ?? [];
	return year === undefined ? null : readIso(`${year}-${month}-${day}`);
}

function readCount(text: string): SecondRange | null {
	const count = COUNTS.find(({ digits }) => digits.test(text));
	return count ? ofInstant(Math.floor(Number(text) / count.perSecond), false) : null;
}

function ofInstant(second: number, isDay: boolean): SecondRange {
	if (!isDay) return [second, second];
	const first = Math.floor(second / SECONDS_PER_DAY) * SECONDS_PER_DAY;
	return [first, first + SECONDS_PER_DAY - 1];
}

function toSeconds([from, to]: DayRange): SecondRange {
	return [from * SECONDS_PER_DAY, (to + 1) * SECONDS_PER_DAY - 1];
}
