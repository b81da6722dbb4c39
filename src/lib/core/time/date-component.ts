import {
	daysInMonth,
	FARTHEST_YEAR,
	toDay,
	toMonthRange,
	toYearRange
} from '#lib/core/time/day.ts';
import type { DayRange } from '#lib/core/time/day.ts';
import { mergeRanges } from '#lib/core/time/day-ranges.ts';
import type { Precision } from '#lib/core/time/date-value.ts';
import { toDateProblem } from '#lib/core/time/date-problem.ts';
import type { DateProblem } from '#lib/core/time/date-problem.ts';
import { toSeasonRange } from '#lib/core/time/season.ts';

export type ComponentPart = 'year' | 'month' | 'day';

/** One date inside an expression: a year, month, season or day, its digits possibly masked. */
export interface DateComponent {
	/** When it may lie, in order; more than one range where a mask leaves gaps. */
	ranges: readonly DayRange[];
	precision: Precision;
	/** Astronomical; the lowest year a mask allows, the estimate where digits are not significant. */
	year: number;
	/** Digits as written, with `X` for unknown ones and without sign; null for a `Y` year. */
	yearDigits: string | null;
	/** Two characters: month, season code or mask; null where not written. */
	month: string | null;
	day: string | null;
	/** Number of significant digits of the year, or null. */
	significant: number | null;
	/** Parts with `~` or `%`. */
	approximate: readonly ComponentPart[];
	/** Parts with `?` or `%`. */
	uncertain: readonly ComponentPart[];
}

const CALENDAR =
	/^([?~%]?)(-?)([0-9X]{4})([?~%]?)(?:-([?~%]?)([0-9X]{2})([?~%]?))?(?:-([?~%]?)([0-9X]{2})([?~%]?))?(?:T.*)?$/;
const FAR_YEAR = /^Y?(-?\d+)(?:E(\d+))?(?:S(\d))?$/;
const PARTS: readonly ComponentPart[] = ['year', 'month', 'day'];
const PRECISION_OF_TRAILING_MASK: readonly Precision[] = [
	'year',
	'decade',
	'century',
	'millennium'
];
/** Enough for "25 December of an unknown year"; more would only weigh down what is published. */
const MOST_UNITS = 10_000;

/** Reads one date that the EDTF grammar has let pass. A time of day is left out, whatever its zone. */
export function readDateComponent(text: string): DateComponent | DateProblem {
	const match = CALENDAR.exec(text);
	return match ? readCalendarDate(text, match) : readFarYear(text);
}

function readCalendarDate(text: string, match: RegExpExecArray): DateComponent | DateProblem {
	const [, yearLeft, sign, yearDigits = '', yearRight, monthLeft, month, monthRight] = match;
	const [dayLeft, day, dayRight] = match.slice(8);
	const marks = [
		[yearLeft, yearRight],
		[monthLeft, monthRight],
		[dayLeft, dayRight]
	] as const;
	const years = matchNumbers(yearDigits, 0, 9999).map((year) => (sign ? -year : year));
	if (sign) years.reverse();
	const season = month !== undefined && Number(month) > 20 ? Number(month) : null;
	const units = toUnits(years, season, month ?? 'XX', day ?? 'XX');
	if (units === null) {
		return toDateProblem(
			'date-unsupported',
			`“${text}” leaves too many separate days open to be placed in time.`,
			'Give more digits of the year, or the interval in which it lies.'
		);
	}
	if (units.length === 0) return toNoSuchDay(text);
	return {
		ranges: mergeRanges(units),
		precision: toPrecision(yearDigits, season !== null, month, day),
		year: years[0] ?? 0,
		yearDigits,
		month: month ?? null,
		day: day ?? null,
		significant: null,
		approximate: partsMarked(marks, '~%'),
		uncertain: partsMarked(marks, '?%')
	};
}

function readFarYear(text: string): DateComponent | DateProblem {
	const qualifier = /[?~%]$/.exec(text)?.[0] ?? '';
	const match = FAR_YEAR.exec(text.slice(0, text.length - qualifier.length));
	const year = match ? Number(match[1]) * 10 ** Number(match[2] ?? 0) : Infinity;
	if (!match || Math.abs(year) > FARTHEST_YEAR) {
		return toDateProblem(
			'date-unsupported',
			`“${text}” is farther away than Dateline counts.`,
			'Years from Y-1000000000000 to Y1000000000000 can be placed in time.'
		);
	}
	const significant = match[3] === undefined ? null : Number(match[3]);
	const [first, last] = toSignificantYears(year, significant);
	return {
		ranges: [toYearRange(first, last)],
		precision: first === last ? 'year' : 'range',
		year,
		yearDigits: null,
		month: null,
		day: null,
		significant,
		approximate: '~%'.includes(qualifier) && qualifier ? ['year'] : [],
		uncertain: '?%'.includes(qualifier) && qualifier ? ['year'] : []
	};
}

/** Whole years, months, seasons or days, as fine as what is written; null when there are too many. */
function toUnits(
	years: readonly number[],
	season: number | null,
	month: string,
	day: string
): DayRange[] | null {
	if (season === null && month === 'XX' && day === 'XX') {
		return years.map((year) => toYearRange(year));
	}
	const months = season === null ? matchNumbers(month, 1, 12) : [season];
	const days = day === 'XX' ? null : matchNumbers(day, 1, 31);
	const scattered = months.length < 12 || days !== null ? years.length * months.length : 0;
	if (scattered * (days?.length ?? 1) > MOST_UNITS) return null;
	const units: DayRange[] = [];
	for (const year of years) {
		for (const number of months) {
			if (season !== null) {
				const range = toSeasonRange(year, season);
				if (range) units.push(range);
			} else if (days === null) {
				units.push(toMonthRange(year, number));
			} else {
				const length = daysInMonth(year, number);
				for (const dayNumber of days) {
					if (dayNumber > length) continue;
					const only = toDay(year, number, dayNumber);
					units.push([only, only]);
				}
			}
		}
	}
	return units;
}

/** The numbers in a range whose digits fit a mask, ascending. */
function matchNumbers(mask: string, lowest: number, highest: number): number[] {
	let values = [0];
	for (const digit of mask) {
		const digits = digit === 'X' ? [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] : [Number(digit)];
		values = values.flatMap((value) => digits.map((next) => value * 10 + next));
	}
	return values.filter((value) => value >= lowest && value <= highest);
}

function toPrecision(
	yearDigits: string,
	isSeason: boolean,
	month: string | undefined,
	day: string | undefined
): Precision {
	const known = yearDigits.replace(/X+$/, '').length;
	if (yearDigits.slice(0, known).includes('X') || known === 0) return 'range';
	if (known < 4) return PRECISION_OF_TRAILING_MASK[4 - known] ?? 'range';
	if (month === undefined || month.includes('X')) return 'year';
	if (isSeason) return 'season';
	return day === undefined || day.includes('X') ? 'month' : 'day';
}

/** A mark on the left touches its own part, one on the right every part up to it (ISO 8601-2, 8.4). */
function partsMarked(
	marks: readonly (readonly [string | undefined, string | undefined])[],
	signs: string
): ComponentPart[] {
	const has = (mark: string | undefined) => !!mark && signs.includes(mark);
	return PARTS.filter(
		(_, index) => has(marks[index]?.[0]) || marks.slice(index).some(([, right]) => has(right))
	);
}

/** Rounds to significant digits: Y3388E2S3 lies between 338000 and 338999. */
function toSignificantYears(year: number, significant: number | null): [number, number] {
	if (significant === null) return [year, year];
	const digits = String(Math.abs(year)).length;
	const unit = 10 ** Math.max(0, digits - significant);
	const lowest = Math.floor(Math.abs(year) / unit) * unit;
	const highest = Math.min(lowest + unit - 1, FARTHEST_YEAR);
	return year < 0 ? [-highest, -lowest] : [lowest, highest];
}

function toNoSuchDay(text: string): DateProblem {
	return toDateProblem(
		'date-no-such-day',
		`No day of the calendar fits “${text}”.`,
		'Check the day against the length of the month, and 29 February against the year.'
	);
}
