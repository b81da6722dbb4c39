import search from 'approx-string-match';
import { toDifferences, type Difference } from '#lib/core/excerpt/differences.ts';
import { isInsideWord } from '#lib/core/excerpt/mid-word.ts';
import type { Span } from '#lib/core/excerpt/spans.ts';

/** The passage of a text that is most like a quotation that does not stand in it. */
export interface NearMatch {
	/** UTF-16 offset in the normalised text. */
	start: number;
	/** The source's own characters. */
	text: string;
	/** Letters and digits agree; only marks, spaces or case differ. */
	sameWords: boolean;
	/** Places are counted from the start of the whole text. */
	differences: Difference[];
}

/** Share of characters that may differ for two passages to be called alike. */
const MOST_ERRORS = 0.3;

/** Searching costs text times errors; a long quotation is found by its beginning. Code units. */
const LONGEST_PATTERN = 400;

/** Differences farther in than this are not looked for. Code units. */
const LONGEST_COMPARED = 2000;

/** Finds the nearest passage in a normalised text to normalised words; null if nothing is near. */
export function findNearMatch(text: string, words: string): NearMatch | null {
	const wanted = words.slice(0, LONGEST_COMPARED);
	const span = findFolded(text, wanted) ?? findApproximate(text, wanted);
	if (!span) return null;
	const source = text.slice(span.start, span.end);
	return {
		start: span.start,
		text: source,
		sameWords: toWords(source) === toWords(wanted),
		differences: toDifferences(wanted, source, span.start)
	};
}

function findFolded(text: string, wanted: string): Span | null {
	const start = foldMarks(text).indexOf(foldMarks(wanted));
	return start === -1 ? null : { start, end: start + wanted.length };
}

/** Quotation marks, dashes and case made alike, one code unit for one. */
function foldMarks(text: string): string {
	const folded = text
		.replace(/[‘’‚‛′]/g, "'")
		.replace(/[“”„‟″«»]/g, '"')
		.replace(/[‐-―−]/g, '-');
	const lower = folded.toLowerCase();
	return lower.length === folded.length ? lower : folded;
}

function findApproximate(text: string, wanted: string): Span | null {
	const pattern = wanted.slice(0, LONGEST_PATTERN);
	const found = search(text, pattern, Math.ceil(pattern.length * MOST_ERRORS));
	const [best] = found.sort((a, b) => a.errors - b.errors || a.start - b.start);
	if (!best) return null;
	return toWholeWords(text, best.start, best.end + wanted.length - pattern.length);
}

function toWholeWords(text: string, from: number, to: number): Span {
	let start = from;
	let end = Math.min(to, text.length);
	while (isInsideWord(text, start)) start--;
	while (isInsideWord(text, end)) end++;
	return { start, end };
}

function toWords(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
		.trim();
}
