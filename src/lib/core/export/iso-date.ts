import type { CompiledDate } from '#lib/core/model/compiled.ts';

/** First and last day, month or year as ISO 8601 has them; equal for a moment. */
export interface IsoDates {
	start: string;
	end: string;
}

const ISO = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;

/**
 * The date in plain ISO 8601, for formats that know nothing else; null where that would claim more
 * than is known: approximate, uncertain, masked or open dates, seasons, sets, years before 0.
 */
export function toIsoDates(date: CompiledDate | null): IsoDates | null {
	if (!date || date.approximate || date.uncertain || date.parts) return null;
	const [start = '', end = start, ...rest] = date.edtf.split('/');
	if (!ISO.test(start) || !ISO.test(end) || rest.length > 0) return null;
	const isSeason = [start, end].some((text) => Number(text.slice(5, 7)) > 12);
	return isSeason ? null : { start, end };
}
