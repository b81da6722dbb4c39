import { explainCalendar } from '#lib/core/time/calendar-problem.ts';
import { toDateProblem } from '#lib/core/time/date-problem.ts';
import type { DateProblem } from '#lib/core/time/date-problem.ts';
import { daysInMonth } from '#lib/core/time/day.ts';
import { toEdtfGuess } from '#lib/core/time/edtf-guess.ts';
import { MONTHS } from '#lib/core/time/english-months.ts';

const EXAMPLES =
	'1984, 1984-06, 1984-06-01, 1984~ (about), 1955/1985 (lasting) or [1980..1988] (some time between)';
const DAY_FIRST_OR_MONTH_FIRST = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;
const WORDS_FOR_ENDS: Record<string, string> = {
	open: 'For something that goes on, write the start and two dots: 1985/..',
	ongoing: 'For something that goes on, write the start and two dots: 1985/..',
	present: 'For something that goes on, write the start and two dots: 1985/..',
	now: 'For something that goes on, write the start and two dots: 1985/..',
	unknown: 'Leave the date out; for an unknown end, write the start and a slash: 1985/',
	undated: 'Leave the date out.',
	'n.d.': 'Leave the date out.'
};

/**
 * Says why a text is not a date, and what to write instead.
 * @param offset where the grammar stopped, 0-based, or null where it did not
 * @param isDate whether a text would be accepted; nothing else is suggested
 */
export function explainDate(
	text: string,
	offset: number | null,
	isDate: (text: string) => boolean
): DateProblem {
	return (
		explainEmpty(text) ??
		explainWord(text) ??
		explainOrder(text) ??
		explainTooLittle(text) ??
		explainCalendar(text) ??
		explainGuess(text, offset, isDate) ??
		toDateProblem(
			'date-invalid',
			`“${text}” is not an EDTF date.`,
			`Write a date such as ${EXAMPLES}.`,
			offset
		)
	);
}

function explainEmpty(text: string): DateProblem | null {
	if (text.trim() !== '') return null;
	return toDateProblem('date-invalid', 'The date is empty.', `Write a date such as ${EXAMPLES}.`);
}

function explainWord(text: string): DateProblem | null {
	const hint = WORDS_FOR_ENDS[text.trim().toLowerCase()];
	return hint === undefined
		? null
		: toDateProblem('date-invalid', `“${text}” is not a date.`, hint);
}

/** `12/11/1918` is in November or in December, depending on who reads it. */
function explainOrder(text: string): DateProblem | null {
	const match = DAY_FIRST_OR_MONTH_FIRST.exec(text.trim());
	if (!match) return null;
	const [, first = '', , second = '', year = ''] = match;
	const readings = [toReading(year, second, first), toReading(year, first, second)].filter(
		(reading) => reading !== null
	);
	const [reading, other] = readings;
	if (!reading) return null;
	if (other && other !== reading) {
		return toDateProblem(
			'date-ambiguous',
			`“${text}” is ambiguous: it may be ${toWords(reading)} or ${toWords(other)}.`,
			`Write ${reading} or ${other}.`
		);
	}
	return toDateProblem(
		'date-invalid',
		`“${text}” is not EDTF: the year comes first.`,
		`Write ${reading}.`
	);
}

function explainTooLittle(text: string): DateProblem | null {
	if (text === '/') {
		return toDateProblem(
			'date-unsupported',
			'“/” has neither start nor end.',
			'Give at least one end, such as 1985/ or /1985, or leave the date out.'
		);
	}
	const match = /^(-?)(\d{1,3})[?~%]?$/.exec(text);
	if (!match) return null;
	const [, sign = '', digits = ''] = match;
	const year = `${sign}${digits.padStart(4, '0')}`;
	const masked = digits.length > 1 ? `${sign}${digits.padEnd(4, 'X')}` : null;
	const span = digits.length === 3 ? 'decade' : 'century';
	return toDateProblem(
		'date-unsupported',
		masked
			? `“${text}” would be a ${span}, ${masked.replace(/X/g, '0')} to ${masked.replace(/X/g, '9')}, and is easily taken for a year.`
			: `“${text}” is too short for a year.`,
		masked
			? `Write ${masked} for the ${span}, or ${year} for the year; years have four digits.`
			: `Write ${year} for the year; years have four digits.`
	);
}

function explainGuess(
	text: string,
	offset: number | null,
	isDate: (text: string) => boolean
): DateProblem | null {
	const guess = toEdtfGuess(text, isDate);
	if (!guess) return null;
	const message = `“${text}” is not EDTF: ${guess.why}.`;
	return toDateProblem('date-invalid', message, `Write ${guess.edtf}.`, offset);
}

function toReading(year: string, month: string, day: string): string | null {
	const length = daysInMonth(Number(year), Number(month));
	if (Number(day) < 1 || Number(day) > length) return null;
	return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function toWords(reading: string): string {
	const [year, month, day] = reading.split('-');
	return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}
