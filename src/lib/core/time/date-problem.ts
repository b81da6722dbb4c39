/**
 * What can be wrong with one written date.
 *
 * - `date-invalid`: not EDTF
 * - `date-ambiguous`: may be read in two ways
 * - `date-no-such-day`: EDTF, but the calendar has no such day or month
 * - `date-reversed`: an interval that ends before it begins
 * - `date-unsupported`: EDTF that Dateline refuses, with the reason
 */
export type DateProblemCode =
	'date-invalid' | 'date-ambiguous' | 'date-no-such-day' | 'date-reversed' | 'date-unsupported';

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
