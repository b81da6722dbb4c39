import { toDateProblem } from '#lib/core/time/date-problem.ts';
import type { DateProblem } from '#lib/core/time/date-problem.ts';
import { daysInMonth } from '#lib/core/time/day.ts';
import { MONTHS } from '#lib/core/time/english-months.ts';

const CALENDAR = /(?<![\d-])(-?\d{4})-(\d\d)(?:-(\d\d))?(?!\d)/g;
const MONTHS_AND_SEASONS = 'Months run from 01 to 12, seasons from 21 to 41.';

/** The first month or day in a text that the calendar does not have, or null. */
export function explainCalendar(text: string): DateProblem | null {
	for (const match of text.matchAll(CALENDAR)) {
		const [written, year = '', month = '', day] = match;
		const problem =
			checkMonth(text, written, year, month) ?? (day ? checkDay(year, month, day) : null);
		if (!problem) continue;
		const place = match.index + year.length + 1;
		return { ...problem, offset: place + (problem.offset ?? 0) };
	}
	return null;
}

function checkMonth(text: string, date: string, year: string, month: string): DateProblem | null {
	const number = Number(month);
	if ((number >= 1 && number <= 12) || (number >= 21 && number <= 41)) return null;
	const looksLikeYear = text === date && /^\d{4}-\d\d$/.test(date) && month > year.slice(2);
	const hint = looksLikeYear
		? `${MONTHS_AND_SEASONS} For an interval write ${year}/${year.slice(0, 2)}${month}.`
		: MONTHS_AND_SEASONS;
	return toDateProblem('date-no-such-day', `There is no month ${month} in “${date}”.`, hint);
}

function checkDay(year: string, month: string, day: string): DateProblem | null {
	const length = daysInMonth(Number(year), Number(month));
	if (length === 0 || (Number(day) >= 1 && Number(day) <= length)) return null;
	const name = `${MONTHS[Number(month) - 1]} ${year}`;
	return toDateProblem(
		'date-no-such-day',
		`There is no day ${day} in ${name}, which has ${length} days.`,
		`Days of ${name} run from 01 to ${length}.`,
		month.length + 1
	);
}
