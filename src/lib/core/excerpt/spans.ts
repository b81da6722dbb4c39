/** UTF-16 offsets, end exclusive. */
export interface Span {
	start: number;
	end: number;
}

/** Enough to call a quotation ambiguous without listing every “the” of a book. */
const MOST_CHAINS = 50;

const CHANGED_LETTER = /\[(\p{L})\]/gu;

/**
 * Every way to read the segments one after the other in the text, the shortest for each start and
 * each end: a chain inside another is the better reading.
 */
export function spanWords(
	text: string,
	segments: readonly string[]
): { chains: Span[][]; missing: string | null } {
	const chains: Span[][] = [];
	const first = segments[0];
	if (first === undefined) return { chains, missing: '' };
	let missing: string | null = first;
	for (let from = 0; chains.length < MOST_CHAINS;) {
		const head = findSegment(text, first, from);
		if (!head) break;
		const { spans, stopped } = followSegments(text, head, segments);
		missing = chains.length > 0 ? null : stopped;
		if (stopped !== null) break;
		if (chains.at(-1)?.at(-1)?.end === spans.at(-1)?.end && segments.length > 1) chains.pop();
		chains.push(spans);
		missing = null;
		from = head.start + 1;
	}
	return { chains, missing };
}

function followSegments(
	text: string,
	head: Span,
	segments: readonly string[]
): { spans: Span[]; stopped: string | null } {
	const spans = [head];
	for (const segment of segments.slice(1)) {
		const next = findSegment(text, segment, spans.at(-1)?.end ?? 0);
		if (!next) return { spans, stopped: segment };
		spans.push(next);
	}
	return { spans, stopped: null };
}

function findSegment(text: string, segment: string, from: number): Span | null {
	const verbatim = text.indexOf(segment, from);
	if (verbatim !== -1) return { start: verbatim, end: verbatim + segment.length };
	const readings = toReadings(segment)
		.map((reading) => ({ start: text.indexOf(reading, from), length: reading.length }))
		.filter(({ start }) => start !== -1)
		.sort((a, b) => a.start - b.start);
	const [nearest] = readings;
	return nearest ? { start: nearest.start, end: nearest.start + nearest.length } : null;
}

/** `[T]he` as the text may have it: `the` or `The`; all brackets of a segment change together. */
function toReadings(segment: string): string[] {
	const lower = segment.replace(CHANGED_LETTER, (_, letter: string) => letter.toLowerCase());
	if (lower === segment) return [];
	return [lower, segment.replace(CHANGED_LETTER, (_, letter: string) => letter.toUpperCase())];
}
