/** Codes of everything that can be wrong with one written date. */
export const DATE_PROBLEM_CODES = [
	/** Nothing but white space. */
	'date-empty',
	/** Not EDTF. */
	'date-invalid',
	/** May be read in two ways. */
	'date-ambiguous',
	/** EDTF, but there is no such day or month in the calendar. */
	'date-no-such-day',
	/** An interval that ends before it begins. */
	'date-reversed',
	/** EDTF that Dateline refuses, with the reason. */
	'date-unsupported'
] as const;
export type DateProblemCode = (typeof DATE_PROBLEM_CODES)[number];

/** Why a text is no date that Dateline reads. */
export interface DateProblem {
	code: DateProblemCode;
	/** One sentence that names the fault. */
	message: string;
	/** What to write instead. */
	hint: string;
	/** 0-based UTF-16 offset of the fault in the text, or null where the whole text is meant. */
	offset: number | null;
}

export function toDateProblem(
	code: DateProblemCode,
	message: string,
	hint: string,
	offset: number | null = null
): DateProblem {
	return { code, message, hint, offset };
}
