import type { DateComponent } from '#lib/core/time/date-component.ts';
import { readDateExpression } from '#lib/core/time/date-expression.ts';
import type { DateExpression, IntervalEnd, SetItem } from '#lib/core/time/date-expression.ts';
import type { CalendarUnit, DateStyle } from '#lib/core/time/date-language.ts';
import { toDateLanguage } from '#lib/core/time/date-languages.ts';
import type { DateValue } from '#lib/core/time/date-value.ts';
import { fromDay } from '#lib/core/time/day.ts';
import { toHull } from '#lib/core/time/day-ranges.ts';
import { toUnitPair } from '#lib/core/time/window-unit.ts';

const NO_MONTH = { month: null, day: null };

/** A date in full, for sentences: `some time between 1980 and 1988`. `language` is a BCP 47 tag. */
export function dateWords(date: DateValue, language: string): string {
	return sayExpression(date, toDateLanguage(language).words);
}

/** A date for rows and axes: `1980–88`, `Jan 1989`, `20 Aug 2008`. `language` is a BCP 47 tag. */
export function dateShort(date: DateValue, language: string): string {
	return sayExpression(date, toDateLanguage(language).short);
}

function sayExpression({ edtf }: DateValue, style: DateStyle): string {
	const expression = readDateExpression(edtf);
	return 'code' in expression ? edtf : say(expression, edtf, style);
}

function say(expression: DateExpression, edtf: string, style: DateStyle): string {
	switch (expression.type) {
		case 'single':
			return sayMoment(expression.date, edtf, style);
		case 'interval':
			return sayLasting(expression.from, expression.to, edtf, style);
		case 'set':
			return saySet(expression.items, expression.every, edtf, style);
	}
}

function sayMoment(date: DateComponent, edtf: string, style: DateStyle): string {
	const name = sayDate(date, edtf, style);
	if (isQualified(date) || date.month !== null || date.significant !== null) return name;
	const hasName = !isYearMasked(date) || toDecade(date, style) !== null;
	return hasName ? style.somewhereIn(name) : name;
}

function sayLasting(from: IntervalEnd, to: IntervalEnd, edtf: string, style: DateStyle): string {
	if (typeof from === 'string') {
		if (typeof to === 'string') return style.unbounded(from === 'unknown' || to === 'unknown');
		const last = sayDate(to, edtf, style);
		return from === 'open' ? style.until(last) : style.fromUnknownUntil(last);
	}
	if (typeof to === 'string') {
		const first = sayDate(from, edtf, style);
		return to === 'open' ? style.since(first) : style.fromUntilUnknown(first);
	}
	return sayStretch(from, to, edtf, style);
}

function saySet(items: readonly SetItem[], every: boolean, edtf: string, style: DateStyle): string {
	const [only] = items;
	if (only && items.length === 1 && !every) return sayChoice(only, edtf, style);
	const names = items.map(({ from, to }) => {
		if (from && to)
			return from === to ? sayDate(from, edtf, style) : sayStretch(from, to, edtf, style);
		return sayOpenItem(from, to, edtf, style);
	});
	return every ? style.allOf(names) : style.oneOf(names);
}

/** `[1980..1988]` is one moment between two dates. */
function sayChoice({ from, to }: SetItem, edtf: string, style: DateStyle): string {
	if (!from || !to) return sayOpenItem(from, to, edtf, style);
	if (from === to) return sayMoment(from, edtf, style);
	const [first, last] = toPlainUnits(from, to);
	if (first && last) return style.betweenUnits(first, last);
	return style.between(sayDate(from, edtf, style), sayDate(to, edtf, style));
}

function sayOpenItem(
	from: DateComponent | null,
	to: DateComponent | null,
	edtf: string,
	style: DateStyle
): string {
	const date = to ?? from;
	if (!date) return style.unbounded(false);
	const name = sayDate(date, edtf, style);
	const isAbout = isQualified(date);
	const isDay = date.precision === 'day';
	return to ? style.atOrBefore(name, isDay, isAbout) : style.atOrAfter(name, isDay, isAbout);
}

function sayStretch(
	from: DateComponent,
	to: DateComponent,
	edtf: string,
	style: DateStyle
): string {
	const [first, last] = toPlainUnits(from, to);
	if (first && last) return style.units(first, last);
	return style.fromTo(sayDate(from, edtf, style), sayDate(to, edtf, style));
}

function sayDate(date: DateComponent, edtf: string, style: DateStyle): string {
	const name = sayUnqualified(date, edtf, style);
	const { approximate, uncertain, month, day } = date;
	const written = 1 + (month === null ? 0 : 1) + (day === null ? 0 : 1);
	const isWhole = [approximate, uncertain].every(
		(marked) => marked.length === 0 || marked.length === written
	);
	if (!isWhole) return style.partly(name, approximate, uncertain);
	const about = approximate.length > 0 ? style.about(name) : name;
	return uncertain.length > 0 ? style.possibly(about) : about;
}

function sayUnqualified(date: DateComponent, edtf: string, style: DateStyle): string {
	const unit = toUnit(date);
	if (unit) return style.unit(unit);
	if (date.significant !== null) {
		const [first, last] = toYearNames(date, style);
		return style.estimated(style.unit({ ...NO_MONTH, year: date.year }), first, last);
	}
	const name = isYearMasked(date) ? sayInUnknownYear(date, style) : sayMasked(date, style);
	if (name !== null) return name;
	const between = style.betweenUnits(...toUnitPair(toHull(date.ranges)));
	return date.ranges.length > 1 ? style.asWritten(between, edtf) : between;
}

/** A season, or a month or day that is not known of a year that is; null for other masks. */
function sayMasked({ year, month, day }: DateComponent, style: DateStyle): string | null {
	if (Number(month) > 12) return style.season(year, Number(month));
	if (month === 'XX' && day === null) return style.someMonthOf(style.unit({ ...NO_MONTH, year }));
	if (month === 'XX' && day === 'XX') return style.someDayIn(style.unit({ ...NO_MONTH, year }));
	if (day !== 'XX' || month?.includes('X')) return null;
	return style.someDayIn(style.unit({ year, month: Number(month), day: null }));
}

/** A decade, or a known month or day in a year of which only the first digits are known. */
function sayInUnknownYear(date: DateComponent, style: DateStyle): string | null {
	const { month, day } = date;
	const decade = toDecade(date, style);
	if (month === null) return decade;
	if (month.includes('X') || Number(month) > 12 || day?.includes('X')) return null;
	const name = style.dayOfMonth(Number(month), day === null ? null : Number(day));
	return decade
		? style.dateInDecade(name, decade)
		: style.dateBetweenYears(name, ...toYearNames(date, style));
}

/** The name of a decade that has one of its own: the 2000s are a decade, a century or more. */
function toDecade({ precision, yearDigits, year }: DateComponent, style: DateStyle): string | null {
	const hasName = precision === 'decade' && yearDigits?.at(2) !== '0' && year >= 1000;
	return hasName ? style.decade(year) : null;
}

function toYearNames({ ranges }: DateComponent, style: DateStyle): [first: string, last: string] {
	const [first, last] = toHull(ranges);
	return [
		style.unit({ ...NO_MONTH, year: fromDay(first).year }),
		style.unit({ ...NO_MONTH, year: fromDay(last).year })
	];
}

function isYearMasked({ yearDigits }: DateComponent): boolean {
	return yearDigits?.includes('X') ?? false;
}

function isQualified(date: DateComponent): boolean {
	return date.approximate.length > 0 || date.uncertain.length > 0;
}

function toPlainUnits(...dates: readonly DateComponent[]): (CalendarUnit | null)[] {
	return dates.map((date) => (isQualified(date) ? null : toUnit(date)));
}

/** A date without mask, season or estimate. */
function toUnit({ year, yearDigits, month, day, significant }: DateComponent): CalendarUnit | null {
	const isMasked = `${yearDigits}${month}${day}`.includes('X');
	if (isMasked || Number(month) > 12 || significant !== null) return null;
	return {
		year,
		month: month === null ? null : Number(month),
		day: day === null ? null : Number(day)
	};
}
