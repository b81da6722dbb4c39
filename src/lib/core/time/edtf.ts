import { parse } from 'edtf';
import { explainCalendar } from '#lib/core/time/calendar-problem.ts';
import { readDateExpression } from '#lib/core/time/date-expression.ts';
import type { DateProblem } from '#lib/core/time/date-problem.ts';
import type { DateValue } from '#lib/core/time/date-value.ts';
import { explainDate } from '#lib/core/time/edtf-hint.ts';
import { toDateValue } from '#lib/core/time/extent.ts';

/** Exactly one of the two is there. */
export type ParsedDate =
	{ value: DateValue; problem: null } | { value: null; problem: DateProblem };

/** Seasons with qualifiers and in intervals are legal, but past level 2 in the package's count. */
const HIGHEST_LEVEL = 3;

const parsed = new Map<string, ParsedDate>();

/**
 * Reads an EDTF date (ISO 8601-2): levels 0 and 1, and of level 2 sets, masks, far years, seasons
 * and partial qualifiers. A time of day is left out: the day is the day as written, in any zone.
 * Bare centuries and decades (`19`, `198`) and `/` are refused. Results are kept: reading the same
 * text again costs nothing.
 */
export function parseEdtf(text: string): ParsedDate {
	let result = parsed.get(text);
	if (!result) {
		result = readEdtf(text);
		parsed.set(text, Object.freeze(result));
	}
	return result;
}

function readEdtf(text: string): ParsedDate {
	const fault = checkGrammar(text);
	if (fault) return { value: null, problem: explainDate(text, fault.offset, isDate) };
	const value = explainCalendar(text) ?? readValue(text);
	return 'code' in value ? { value: null, problem: value } : { value, problem: null };
}

function readValue(text: string): DateValue | DateProblem {
	const expression = readDateExpression(text);
	return 'code' in expression ? expression : toDateValue(text, expression);
}

function checkGrammar(text: string): { offset: number | null } | null {
	try {
		const { type } = parse(text, { level: HIGHEST_LEVEL });
		const saysTooLittle = type === 'Century' || type === 'Decade' || text === '/';
		return saysTooLittle ? { offset: null } : null;
	} catch (fault) {
		// Without an offset the text was well formed so far, and then stopped too early.
		const offset = fault instanceof Error && 'offset' in fault ? fault.offset : text.length;
		return { offset: typeof offset === 'number' ? offset : null };
	}
}

function isDate(text: string): boolean {
	return !checkGrammar(text) && !('code' in readValue(text));
}
