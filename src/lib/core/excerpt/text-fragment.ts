import { toQuoteSegments } from '#lib/core/excerpt/quote-segments.ts';
import { withoutControls } from '#lib/core/text/hidden-characters.ts';
import type { Quote } from '#lib/core/excerpt/anchor.ts';

/** Longer quotations are named by their first and last words. Code units. */
const LONGEST_WHOLE = 120;
const WORDS_AT_EACH_END = 5;
const WORDS_OF_CONTEXT = 4;

/**
 * A link to the words in the original: the page's address with a text fragment
 * (https://wicg.github.io/scroll-to-text-fragment/). Words left out with `[…]`, and everything in a
 * long quotation but its first and last five words, are spanned by `start,end`.
 */
export function toTextFragment(url: string, quote: Quote): string {
	const segments = toQuoteSegments(quote.exact);
	const words = segments.join(' ').split(' ');
	const isLong = segments.length > 1 || words.join(' ').length > LONGEST_WHOLE;
	const middle = isLong && words.length > 1 ? toEnds(segments) : [encodePart(segments.join(' '))];
	const before = lastWords(quote.prefix);
	const after = firstWords(quote.suffix);
	const parts = [
		...(before === '' ? [] : [`${encodePart(before)}-`]),
		...middle,
		...(after === '' ? [] : [`-${encodePart(after)}`])
	];
	const [page = url, hash = ''] = url.split('#', 2);
	const anchor = hash.split(':~:')[0] ?? '';
	return `${page}#${anchor}:~:text=${parts.join(',')}`;
}

function toEnds(segments: readonly string[]): [start: string, end: string] {
	const first = segments[0] ?? '';
	const last = segments.at(-1) ?? '';
	const half = (text: string) => Math.max(1, Math.floor(text.split(' ').length / 2));
	const isOne = segments.length === 1;
	const atStart = isOne ? Math.min(WORDS_AT_EACH_END, half(first)) : WORDS_AT_EACH_END;
	return [
		encodePart(first.split(' ').slice(0, atStart).join(' ')),
		encodePart(last.split(' ').slice(-atStart).join(' '))
	];
}

function lastWords(text: string): string {
	return toWords(text).slice(-WORDS_OF_CONTEXT).join(' ');
}

function firstWords(text: string): string {
	return toWords(text).slice(0, WORDS_OF_CONTEXT).join(' ');
}

function toWords(text: string): string[] {
	return text.split(/\s+/u).filter((word) => word !== '');
}

/** `-`, `,` and `&` are syntax in a text directive, and encodeURIComponent leaves the first alone. */
function encodePart(text: string): string {
	return encodeURIComponent(withoutControls(text)).replaceAll('-', '%2D');
}
