import type { ComponentPart } from '#lib/core/time/date-component.ts';
import type { CalendarUnit, DateLanguage, DateStyle } from '#lib/core/time/date-language.ts';
import { MONTHS } from '#lib/core/time/english-months.ts';
import { isSeasonOverNewYear } from '#lib/core/time/season.ts';

const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const HEMISPHERES = ['', 'northern ', 'southern '];
const ORDINALS = ['first', 'second', 'third', 'fourth'];
const LONGEST_SHORT_MONTH = 4;

const words: DateStyle = {
	unit: (unit) => nameUnit(unit, MONTHS),
	dayOfMonth: (month, day) => nameDayOfMonth(month, day, MONTHS),
	units: (from, to) => `${nameStart(from, to, MONTHS)} to ${nameUnit(to, MONTHS)}`,
	season: nameSeason,
	decade: (firstYear) => `the ${firstYear}s`,
	dateInDecade: (date, decade) => `${date} of a year in ${decade}`,
	dateBetweenYears: (date, first, last) => `${date} of a year between ${first} and ${last}`,
	somewhereIn: (name) => `some time in ${name}`,
	someMonthOf: (year) => `some month of ${year}`,
	someDayIn: (name) => `some day in ${name}`,

	between: (first, last) => `some time between ${first} and ${last}`,
	betweenUnits: (first, last) =>
		`some time between ${nameStart(first, last, MONTHS)} and ${nameUnit(last, MONTHS)}`,
	fromTo: (from, to) => `${from} to ${to}`,
	since: (from) => `since ${from}`,
	fromUntilUnknown: (from) => `from ${from}, end not known`,
	until: (to) => `until ${to}`,
	fromUnknownUntil: (to) => `until ${to}, start not known`,
	unbounded: (isUnknown) => (isUnknown ? 'start or end not known' : 'at all times'),
	atOrBefore: (name, isDay, isAbout) => `${orNot('before', isDay, isAbout)} ${name}`,
	atOrAfter: (name, isDay, isAbout) => `${orNot('after', isDay, isAbout)} ${name}`,

	about: (name) => `about ${name}`,
	possibly: (name) => `possibly ${name}`,
	partly: (name, approximate, uncertain) =>
		[name, ...nameDoubts(approximate, 'approximate'), ...nameDoubts(uncertain, 'uncertain')].join(
			', '
		),
	estimated: (name, first, last) => `between ${first} and ${last}, estimated ${name}`,
	oneOf: (names) => list(names, 'or'),
	allOf: (names) => list(names, 'and'),
	asWritten: (name, edtf) => `${name} (${edtf})`
};

const MONTHS_SHORT = MONTHS.map((name) =>
	name.length <= LONGEST_SHORT_MONTH ? name : name.slice(0, 3)
);

const short: DateStyle = {
	...words,
	unit: (unit) => nameUnit(unit, MONTHS_SHORT),
	dayOfMonth: (month, day) => nameDayOfMonth(month, day, MONTHS_SHORT),
	units: nameUnitsShort,
	decade: (firstYear) => `${firstYear}s`,
	dateInDecade: (date, decade) => `${date}, ${decade}`,
	dateBetweenYears: (date, first, last) => `${date}, ${dash(first, last)}`,
	somewhereIn: (name) => name,
	someMonthOf: (year) => year,
	someDayIn: (name) => name,
	between: dash,
	betweenUnits: nameUnitsShort,
	fromTo: dash,
	fromUntilUnknown: (from) => `${from}–?`,
	fromUnknownUntil: (to) => `?–${to}`,
	unbounded: (isUnknown) => (isUnknown ? '?' : 'always'),
	atOrBefore: (name) => `before ${name}`,
	atOrAfter: (name) => `after ${name}`,
	about: (name) => (name.startsWith('c. ') ? name : `c. ${name}`),
	possibly: (name) => `${name}?`,
	partly: (name, approximate, uncertain) =>
		`${approximate.length > 0 ? 'c. ' : ''}${name}${uncertain.length > 0 ? '?' : ''}`,
	estimated: (name) => `c. ${name}`,
	asWritten: (name) => name
};

export const english: DateLanguage = {
	words,
	short,
	allYears: 'all years',
	upTo: (name) => `up to ${name}`,
	onwards: (name) => `from ${name} on`
};

function nameUnit({ year, month, day }: CalendarUnit, months: readonly string[]): string {
	const parts = [day, month === null ? null : months[month - 1], nameYear(year)];
	return parts.filter((part) => part !== null).join(' ');
}

function nameDayOfMonth(month: number, day: number | null, months: readonly string[]): string {
	return [day, months[month - 1]].filter((part) => part !== null).join(' ');
}

/** The first end, less what it shares with the last. */
function nameStart(from: CalendarUnit, to: CalendarUnit, months: readonly string[]): string {
	const bothHaveDays = from.day !== null && to.day !== null;
	const isSameKind = (from.day === null) === (to.day === null);
	if (from.month === null || to.month === null || from.year !== to.year || !isSameKind) {
		return nameUnit(from, months);
	}
	if (bothHaveDays && from.month === to.month) return String(from.day);
	return nameDayOfMonth(from.month, from.day, months);
}

function nameUnitsShort(from: CalendarUnit, to: CalendarUnit): string {
	const [start, end] = [nameStart(from, to, MONTHS_SHORT), nameUnit(to, MONTHS_SHORT)];
	const isShortened = start !== nameUnit(from, MONTHS_SHORT) && !start.includes(' ');
	return isShortened ? `${start}–${end}` : dash(start, end);
}

function nameYear(year: number): string {
	if (year <= 0) return `${nameCount(1 - year)} BC`;
	return year < 1000 || year > 9999 ? `AD ${nameCount(year)}` : String(year);
}

/** Round millions are said as such, whatever the year they are counted from. */
function nameCount(years: number): string {
	const millions = Math.round(years / 100_000) / 10;
	if (years > 999_000 && Math.abs(years - millions * 1e6) <= 1) return `${group(millions)} million`;
	return years < 10_000 ? String(years) : group(years);
}

function group(number: number): string {
	return String(number).replace(/\B(?=(\d{3})+(?!\d|\.))/g, ',');
}

function nameSeason(year: number, season: number): string {
	if (season >= 40) return `${ORDINALS[season - 40]} half of ${nameYear(year)}`;
	if (season >= 37) return `${ORDINALS[season - 37]} third of ${nameYear(year)}`;
	if (season >= 33) return `${ORDINALS[season - 33]} quarter of ${nameYear(year)}`;
	const name = `${HEMISPHERES[Math.floor((season - 21) / 4)]}${SEASONS[(season - 21) % 4]}`;
	if (!isSeasonOverNewYear(season)) return `${name} ${nameYear(year)}`;
	return `${name} ${dash(nameYear(year), nameYear(year + 1))}`;
}

/** EDTF includes the date itself; where that is only about, the difference says nothing. */
function orNot(side: 'before' | 'after', isDay: boolean, isAbout: boolean): string {
	if (isAbout) return side;
	return `${isDay ? 'on' : 'in'} or ${side}`;
}

function nameDoubts(parts: readonly ComponentPart[], doubt: string): string[] {
	if (parts.length === 0) return [];
	return [`${list([...parts].reverse(), 'and')} ${doubt}`];
}

function list(names: readonly string[], last: 'or' | 'and'): string {
	if (names.length < 2) return names.join('');
	return `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`;
}

/** `1980–88`, `1999–2003`; spaced where an end has a space or a dash of its own. */
function dash(from: string, to: string): string {
	const century = /^(?:c\. )?([1-9]\d)\d\d$/.exec(from)?.[1];
	if (century && /^\d{4}$/.test(to) && to.startsWith(century)) return `${from}–${to.slice(2)}`;
	return /[ –]/.test(from + to) ? `${from} – ${to}` : `${from}–${to}`;
}
