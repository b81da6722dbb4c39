/**
 * A day as a whole number of days since 1970-01-01 in the proleptic Gregorian calendar,
 * with astronomical years (0 = 1 BCE). `-Infinity` and `Infinity` stand for ends without bound.
 */
export type Day = number;

/** Whole days, both ends inclusive. */
export type DayRange = readonly [from: Day, to: Day];

/** Astronomical year, month 1 to 12, day of the month 1 to 31. */
export interface CalendarDay {
	year: number;
	month: number;
	day: number;
}

/** Every day there is. */
export const ALL_DAYS: DayRange = Object.freeze([-Infinity, Infinity] as const);

/** Years beyond ± this are refused; up to it every day number is an exact integer. */
export const FARTHEST_YEAR = 1e12;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAYS_PER_ERA = 146_097;
const YEARS_PER_ERA = 400;
/** From 0000-03-01, where eras begin, to 1970-01-01. */
const ERA_OFFSET = 719_468;

/** Days in a month (1 to 12) of an astronomical year; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
	if (month === 2 && isLeapYear(year)) return 29;
	return MONTH_LENGTHS[month - 1] ?? 0;
}

/**
 * The number of a calendar day. Counts in eras of 400 years that begin on 1 March, so that the
 * leap day is the last of its year (H. Hinnant, "chrono-compatible low-level date algorithms").
 * @throws RangeError where there is no such day, or its year is beyond FARTHEST_YEAR
 */
export function toDay(year: number, month: number, day: number): Day {
	const known = Number.isInteger(year) && Math.abs(year) <= FARTHEST_YEAR && Number.isInteger(day);
	if (!known || day < 1 || day > daysInMonth(year, month)) {
		throw new RangeError(`There is no day ${year}-${month}-${day}`);
	}
	const marchYear = month > 2 ? year : year - 1;
	const era = Math.floor(marchYear / YEARS_PER_ERA);
	const yearOfEra = marchYear - era * YEARS_PER_ERA;
	const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
	const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
	return era * DAYS_PER_ERA + yearOfEra * 365 + leapDays + dayOfYear - ERA_OFFSET;
}

/**
 * The calendar day of a finite day number; inverse of `toDay`.
 * @throws RangeError for an infinite or fractional number
 */
export function fromDay(day: Day): CalendarDay {
	if (!Number.isInteger(day)) throw new RangeError(`${day} is not the number of a day`);
	const shifted = day + ERA_OFFSET;
	const era = Math.floor(shifted / DAYS_PER_ERA);
	const dayOfEra = shifted - era * DAYS_PER_ERA;
	const leapDays =
		Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
	const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
	const dayOfYear =
		dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
	const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
	return {
		year: era * YEARS_PER_ERA + yearOfEra + (month <= 2 ? 1 : 0),
		month,
		day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
	};
}

/** The days of whole years, from the first through the last. */
export function toYearRange(firstYear: number, lastYear = firstYear): DayRange {
	return [toDay(firstYear, 1, 1), toDay(lastYear, 12, 31)];
}

/** The days of one month. */
export function toMonthRange(year: number, month: number): DayRange {
	return [toDay(year, month, 1), toDay(year, month, daysInMonth(year, month))];
}

function isLeapYear(year: number): boolean {
	return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
