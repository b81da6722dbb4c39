import { parseEdtf } from '#lib/core/time/edtf.ts';
import type { Day } from '#lib/core/time/day.ts';

/**
 * The first day that a date of a hand-made table can mean; null for `..` and for an empty cell.
 * @throws where it is no EDTF
 */
export function toFirstDay(text: string): Day | null {
	if (text === '' || text === '..') return null;
	const { value } = parseEdtf(text);
	if (!value) throw new Error(`${text} is no date`);
	return value.start[0];
}
