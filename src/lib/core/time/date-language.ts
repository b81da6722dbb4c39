import type { ComponentPart } from '#lib/core/time/date-component.ts';

/** A year, a month of a year, or a day; `day` is null wherever `month` is. */
export interface CalendarUnit {
	/** Astronomical: 0 is 1 BC. */
	year: number;
	month: number | null;
	day: number | null;
}

/**
 * How one language says dates in one length. A phrase takes names that other phrases of the same
 * style gave and returns a name again.
 */
export interface DateStyle {
	unit(unit: CalendarUnit): string;
	/** `4 to 9 March 1963`: what both ends share is said once. */
	units(from: CalendarUnit, to: CalendarUnit): string;
	/** EDTF season code, 21 to 41. */
	season(year: number, season: number): string;
	/** Ten years whose tens digit is not 0: `the 1960s`. */
	decade(firstYear: number): string;
	/** A month, or a day of it, without year. */
	dayOfMonth(month: number, day: number | null): string;
	/** Such a date in a year of which only the decade is known. */
	dateInDecade(date: string, decade: string): string;
	dateBetweenYears(date: string, firstYear: string, lastYear: string): string;
	/** A moment somewhere in a year or decade. */
	somewhereIn(name: string): string;
	someMonthOf(year: string): string;
	someDayIn(name: string): string;

	between(first: string, last: string): string;
	/** The same, with what both ends share said once. */
	betweenUnits(first: CalendarUnit, last: CalendarUnit): string;
	fromTo(from: string, to: string): string;
	/** It goes on. */
	since(from: string): string;
	/** It ended, nobody says when. */
	fromUntilUnknown(from: string): string;
	until(to: string): string;
	fromUnknownUntil(to: string): string;
	/** Open or unknown at both ends. */
	unbounded(isUnknown: boolean): string;
	/** A moment at or before a date; `isDay` where the date is a single day. */
	atOrBefore(name: string, isDay: boolean, isAbout: boolean): string;
	atOrAfter(name: string, isDay: boolean, isAbout: boolean): string;

	about(name: string): string;
	possibly(name: string): string;
	/** Only these parts of the date are approximate, or uncertain. */
	partly(
		name: string,
		approximate: readonly ComponentPart[],
		uncertain: readonly ComponentPart[]
	): string;
	/** An estimate that is only good for some of its digits. */
	estimated(name: string, first: string, last: string): string;
	oneOf(names: readonly string[]): string;
	allOf(names: readonly string[]): string;
	/** Adds the text as written to words that cannot say all of it. */
	asWritten(name: string, edtf: string): string;
}

/** One language: the only thing to write to add another. */
export interface DateLanguage {
	/** For sentences. */
	words: DateStyle;
	/** For rows and axes. */
	short: DateStyle;
	allYears: string;
	upTo(name: string): string;
	onwards(name: string): string;
}
