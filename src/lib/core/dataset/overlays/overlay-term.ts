import type { Fault } from '#lib/core/dataset/cell-kind.ts';
import type { DatasetOverlay } from '#lib/core/model/overlay.ts';
import { parseEdtf } from '#lib/core/time/edtf.ts';
import type { DateValue } from '#lib/core/time/date-value.ts';
import { dateWords } from '#lib/core/time/words.ts';

type Term = Pick<DatasetOverlay, 'from' | 'to' | 'words' | 'fromWords' | 'toWords'>;
type End = 'from' | 'to';

/** As in an interval of EDTF. */
const OPEN = '..';

/**
 * When an area holds, from its two dates in EDTF: from the first day on which it may begin through
 * the last on which it may end. Empty and `..` are open. null where either cannot be read.
 */
export function readTerm(
	from: string,
	to: string,
	language: string,
	report: (end: End, fault: Fault) => void
): Term | null {
	const [first, last] = [readEnd('from', from, report), readEnd('to', to, report)];
	if (first === undefined || last === undefined) return null;
	const term = {
		from: toFinite(first?.start[0]),
		to: toFinite(last?.end[1]),
		fromWords: first ? dateWords(first, language) : '',
		toWords: last ? dateWords(last, language) : ''
	};
	if (term.from !== null && term.to !== null && term.to < term.from) {
		const message = `The area ends (${to}) before it begins (${from}).`;
		report('to', { code: 'date-reversed', message, hint: 'Exchange the two dates.' });
		return null;
	}
	return { ...term, words: toWords(first, last, language) };
}

/** null: open; undefined: reported. */
function readEnd(
	end: End,
	text: string,
	report: (end: End, fault: Fault) => void
): DateValue | null | undefined {
	if (text === '' || text === OPEN) return null;
	const { value, problem } = parseEdtf(text);
	if (problem) {
		const { code, message, hint, offset } = problem;
		report(end, { code, message, hint, offset: offset ?? 0 });
		return undefined;
	}
	if (value.span === 'moment') return value;
	const message = `“${end}” is one date, not a stretch of time.`;
	const hint = 'Write its beginning in “from” and its end in “to”.';
	report(end, { code: 'overlay-value', message, hint });
	return undefined;
}

function toFinite(day: number | undefined): number | null {
	return day !== undefined && Number.isFinite(day) ? day : null;
}

/** Sets of dates cannot be the ends of an interval; they are said one by one. */
function toWords(from: DateValue | null, to: DateValue | null, language: string): string {
	if (!from && !to) return '';
	const { value } = parseEdtf(`${from?.edtf ?? OPEN}/${to?.edtf ?? OPEN}`);
	if (value) return dateWords(value, language);
	return [from, to].flatMap((date) => (date ? [dateWords(date, language)] : [])).join(' – ');
}
