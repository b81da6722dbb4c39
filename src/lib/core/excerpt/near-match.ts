import search from 'approx-string-match';
import { cleanupSemantic, makeDiff, DIFF_EQUAL, DIFF_INSERT } from '@sanity/diff-match-patch';

/** The passage of a text that is most like a quotation that does not stand in it. */
export interface NearMatch {
	/** UTF-16 offset in the normalised text. */
	start: number;
	/** The source's own characters. */
	text: string;
	/** Letters and digits agree; only marks, spaces or case differ. */
	sameWords: boolean;
	differences: Difference[];
}

/** One place where the two differ; either may be empty. */
export interface Difference {
	quoted: string;
	source: string;
	/** UTF-16 offset in the source text. */
	at: number;
}

/** Share of characters that may differ for two passages to be called alike. */
const MOST_ERRORS = 0.3;

/** Searching costs text times errors; a long quotation is found by its beginning. Code units. */
const LONGEST_PATTERN = 400;

/** Finds the nearest passage in a normalised text to a normalised segment; null if nothing is near. */
export function findNearMatch(text: string, segment: string): NearMatch | null {
	const span = findFolded(text, segment) ?? findApproximate(text, segment);
	if (!span) return null;
	const source = text.slice(span.start, span.end);
	return {
		start: span.start,
		text: source,
		sameWords: toWords(source) === toWords(segment),
		differences: toDifferences(segment, source, span.start)
	};
}

function findFolded(text: string, segment: string): { start: number; end: number } | null {
	const start = foldMarks(text).indexOf(foldMarks(segment));
	return start === -1 ? null : { start, end: start + segment.length };
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

function findApproximate(text: string, segment: string): { start: number; end: number } | null {
	const pattern = segment.slice(0, LONGEST_PATTERN);
	const found = search(text, pattern, Math.ceil(pattern.length * MOST_ERRORS));
	const [best] = found.sort((a, b) => a.errors - b.errors || a.start - b.start);
	if (!best) return null;
	return { start: best.start, end: best.end + segment.length - pattern.length };
}

function toDifferences(quoted: string, source: string, start: number): Difference[] {
	const differences: Difference[] = [];
	let at = start;
	let open: Difference | null = null;
	for (const [type, piece] of cleanupSemantic(makeDiff(quoted, source))) {
		if (type === DIFF_EQUAL) {
			open = null;
			at += piece.length;
			continue;
		}
		if (!open) {
			open = { quoted: '', source: '', at };
			differences.push(open);
		}
		if (type === DIFF_INSERT) {
			open.source += piece;
			at += piece.length;
		} else {
			open.quoted += piece;
		}
	}
	return differences;
}

function toWords(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
		.trim();
}
