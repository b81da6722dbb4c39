import { normaliseText } from '#lib/core/excerpt/normalise.ts';

/** Editor's marks of words left out; square or round, one character or three dots. */
const ELLIPSIS = /\s*(?:\[(?:…|\.{3})\]|\((?:…|\.{3})\))\s*/u;

/** The runs of words of a quotation between its ellipses, normalised; marks at the ends mean nothing. */
export function toQuoteSegments(exact: string): string[] {
	return normaliseText(exact)
		.split(ELLIPSIS)
		.map((segment) => segment.trim())
		.filter((segment) => segment !== '');
}
