import { MONTHS } from '#lib/core/time/english-months.ts';

/** What somebody probably meant who did not write EDTF. */
export interface DateGuess {
	edtf: string;
	/** Completes "…is not EDTF: ". */
	why: string;
}

interface Rule {
	pattern: RegExp;
	why: string;
	/** One or more readings, the likeliest first. */
	toEdtf: (match: RegExpExecArray) => readonly string[];
}

const NAMES = MONTHS.map(
	(name) => `${name.slice(0, 3)}(?:${name.slice(3)}|\\.|${name.slice(3, 4)})?`
);
const MONTH = `(${NAMES.join('|')})`;
const SEASON_CODES: Record<string, string> = {
	spring: '21',
	summer: '22',
	autumn: '23',
	fall: '23',
	winter: '24'
};
/** The first digit of the decimal digits most often met outside ASCII. */
const DIGIT_ZEROS = [0x660, 0x6f0, 0x966, 0xff10];

const RULES: readonly Rule[] = [
	{
		pattern: /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19]/u,
		why: 'digits are 0 to 9, of plain width',
		toEdtf: ({ input }) => [toPlainDigits(input)]
	},
	{
		pattern: /^\s+|\s+$/,
		why: 'there is white space around it',
		toEdtf: ({ input }) => [input.trim()]
	},
	{
		pattern: /[\u2010-\u2015\u2212]/,
		why: 'a dash is no separator; an interval has a slash and a day has plain hyphens',
		toEdtf: ({ input }) => [
			input.replace(/\s*[\u2010-\u2015\u2212]\s*/g, '/'),
			input.replace(/[\u2010-\u2015\u2212]/g, '-')
		]
	},
	{
		pattern: /^(-?\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/,
		why: 'months and days have two digits and a hyphen before them',
		toEdtf: ([, year = '', month = '', day]) => [toCalendar(year, month, day)]
	},
	{
		pattern: /^(\d{4})\s*(?:-|to|until|\.\.)\s*(\d{4})$/i,
		why: 'the two ends of an interval have a slash between them',
		toEdtf: ([, first = '', last = '']) => [`${first}/${last}`]
	},
	{
		pattern: /^(\d\d)(\d\d)[-/](\d\d)$/,
		why: 'both ends of an interval are written in full',
		toEdtf: ([, century = '', first = '', last = '']) => [`${century}${first}/${century}${last}`]
	},
	{
		pattern: /^(\d{4})(\d\d)(\d\d)?$/,
		why: 'year, month and day have hyphens between them',
		toEdtf: ([, year = '', month = '', day]) => [toCalendar(year, month, day)]
	},
	{
		pattern: /^-0000/,
		why: 'there is only one year 0000, which is 1 BC',
		toEdtf: ({ input }) => [input.slice(1)]
	},
	{
		pattern: /^-?\d{5,}$/,
		why: 'a year has four digits, or a Y before it',
		toEdtf: ({ input }) => [`Y${input}`]
	},
	{
		pattern: new RegExp(`^(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+)?${MONTH},?\\s+(\\d{4})$`, 'i'),
		why: 'months are numbers',
		toEdtf: ([, day, month = '', year = '']) => [toCalendar(year, toMonthNumber(month), day)]
	},
	{
		pattern: new RegExp(`^${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})$`, 'i'),
		why: 'months are numbers',
		toEdtf: ([, month = '', day, year = '']) => [toCalendar(year, toMonthNumber(month), day)]
	},
	{
		pattern: new RegExp(`^(\\d{4})[\\s-]+${MONTH}(?:[\\s-]+(\\d{1,2}))?$`, 'i'),
		why: 'months are numbers',
		toEdtf: ([, year = '', month = '', day]) => [toCalendar(year, toMonthNumber(month), day)]
	},
	{
		pattern: /^(spring|summer|autumn|fall|winter)(?:\s+of)?,?\s+(\d{4})$/i,
		why: 'seasons are numbers, 21 for spring to 24 for winter',
		toEdtf: ([, season = '', year = '']) => [`${year}-${SEASON_CODES[season.toLowerCase()]}`]
	},
	{
		pattern: /^(?:the\s+)?(\d{3})0['’]?s$/i,
		why: 'a decade has X for its last digit',
		toEdtf: ([, decade = '']) => [`${decade}X`]
	},
	{
		pattern: /^(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)\s+(?:century|c\.)$/i,
		why: 'a century has XX for its last digits',
		toEdtf: ([, ordinal = '']) => [`${String(Number(ordinal) - 1).padStart(2, '0')}XX`]
	},
	{
		pattern: /^(\d{1,4})\s*(?:bc|bce|b\.c\.|b\.c\.e\.)$/i,
		why: 'years are astronomical: 1 BC is 0000, 44 BC is -0043',
		toEdtf: ([, year = '']) => [toYear(1 - Number(year))]
	},
	{
		pattern: /^(?:(?:ad|ce|a\.d\.)\s*)?(\d{1,4})\s*(?:ad|ce|a\.d\.|c\.e\.)?$/i,
		why: 'a year has four digits',
		toEdtf: ([input, year = '']) =>
			/\D/.test(input) || year.length > 3 ? [toYear(Number(year))] : []
	},
	{
		pattern: /^(?:c|ca|circa|about|around|approximately|approx)\b\.?\s*(.+)$/i,
		why: 'about is a ~ behind the date',
		toEdtf: ([, date = '']) => [`${date}~`]
	},
	{
		pattern: /^(?:possibly|perhaps|probably)\s+(.+)$/i,
		why: 'a doubtful date has a ? behind it',
		toEdtf: ([, date = '']) => [`${date}?`]
	},
	{
		pattern: /^(?:before|by|until|till)\s+(.+)$/i,
		why: 'some time up to a date is a set, and lasting until it an interval',
		toEdtf: ([, date = '']) => [`[..${date}]`]
	},
	{
		pattern: /^(?:after|since|from)\s+(.+)$/i,
		why: 'some time from a date on is a set, and lasting from it an interval',
		toEdtf: ([, date = '']) => [`[${date}..]`]
	},
	{
		pattern: /^(?:between\s+)?(\S+)\s+(?:and|or)\s+(\S+)$/i,
		why: 'some time between two dates is a set',
		toEdtf: ([input, first = '', last = '']) =>
			/\bor\b/i.test(input) ? [`[${first},${last}]`] : [`[${first}..${last}]`]
	},
	{
		pattern: /^([[{])(\d{4})(?:-(\d\d))?\.\.(\d{4})(?:-(\d\d))?([\]}])$/,
		why: 'both ends of a stretch in a set are equally precise',
		toEdtf: ([, open = '', first = '', from = '01', last = '', to = '12', close = '']) => [
			`${open}${first}-${from}..${last}-${to}${close}`
		]
	},
	{
		pattern: /[xuU]/,
		why: 'unknown digits are a capital X',
		toEdtf: ({ input }) => [input.replace(/[xuU]/g, 'X')]
	},
	{
		pattern: /\s/,
		why: 'there is no white space in it',
		toEdtf: ({ input }) => [input.replace(/\s+/g, '')]
	},
	{
		pattern: /T.*$/,
		why: 'a time of day needs hours, minutes and seconds, and Dateline leaves it out anyway',
		toEdtf: ({ input }) => [input.replace(/T.*$/, '')]
	}
];

/** The first reading that is EDTF, or null. Never gives the text itself back. */
export function toEdtfGuess(text: string, isDate: (text: string) => boolean): DateGuess | null {
	for (const rule of RULES) {
		const match = rule.pattern.exec(text);
		if (!match) continue;
		const edtf = rule.toEdtf(match).find((reading) => reading !== text && isDate(reading));
		if (edtf !== undefined) return { edtf, why: rule.why };
	}
	return null;
}

function toPlainDigits(text: string): string {
	return text.replace(/\p{Nd}/gu, (digit) => {
		const point = digit.codePointAt(0) ?? 0;
		const zero = DIGIT_ZEROS.find((candidate) => point >= candidate && point < candidate + 10);
		return zero === undefined ? digit : String(point - zero);
	});
}

function toCalendar(year: string, month: string, day?: string): string {
	const parts = [month, day].filter((part) => part !== undefined);
	return [year, ...parts.map((part) => part.padStart(2, '0'))].join('-');
}

function toMonthNumber(name: string): string {
	const start = name.slice(0, 3).toLowerCase();
	return String(MONTHS.findIndex((month) => month.toLowerCase().startsWith(start)) + 1);
}

function toYear(year: number): string {
	return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}
