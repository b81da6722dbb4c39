import { normaliseText } from '#lib/core/excerpt/normalise.ts';
import { toQuoteSegments } from '#lib/core/excerpt/quote-segments.ts';
import { spanWords, type Span } from '#lib/core/excerpt/spans.ts';

/** A quotation as its author wrote it. */
export interface Quote {
	exact: string;
	prefix: string;
	suffix: string;
}

export type Anchor =
	| {
			state: 'found';
			/** UTF-16 offsets in the normalised text, one span for each segment of the quotation. */
			spans: Span[];
			/** Neighbouring words that were given and do not stand there. */
			wrongContext: ('prefix' | 'suffix')[];
	  }
	| { state: 'ambiguous'; places: Span[] }
	| { state: 'missing'; /** The first segment that stands nowhere. */ segment: string };

/**
 * Finds a quotation in a normalised text, character for character. `[…]` joins segments that stand
 * in this order; `[T]he` may change the case of one letter. Where the words stand more than once,
 * the given neighbours decide; positions never do, since they move when a text is edited.
 */
export function anchorQuote(text: string, quote: Quote): Anchor {
	const verbatim = normaliseText(quote.exact).trim();
	const segments = text.includes(verbatim) ? [verbatim] : toQuoteSegments(quote.exact);
	const { chains, missing } = spanWords(text, segments);
	if (missing !== null) return { state: 'missing', segment: missing };
	const ends = chains.map((spans) => ({ spans, wrongContext: toWrongContext(text, spans, quote) }));
	const fitting = ends.filter(({ wrongContext }) => wrongContext.length === 0);
	const chosen = fitting.length > 0 ? fitting : ends;
	const [only] = chosen;
	if (only && chosen.length === 1) return { state: 'found', ...only };
	return { state: 'ambiguous', places: chosen.map(({ spans }) => toWhole(spans)) };
}

/** From the start of the first span to the end of the last. */
export function toWhole(spans: readonly Span[]): Span {
	return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
}

function toWrongContext(
	text: string,
	spans: readonly Span[],
	{ prefix, suffix }: Quote
): ('prefix' | 'suffix')[] {
	const { start, end } = toWhole(spans);
	const before = normaliseText(prefix).trim();
	const after = normaliseText(suffix).trim();
	const wrong: ('prefix' | 'suffix')[] = [];
	if (!text.slice(0, start).trimEnd().endsWith(before)) wrong.push('prefix');
	if (!text.slice(end).trimStart().startsWith(after)) wrong.push('suffix');
	return wrong;
}
