/** Name of the one normalisation; another one would be another name. */
export const NORMALISATION = 'dateline-1';

/**
 * The one normalisation under which an excerpt is called verbatim, "dateline-1": Unicode NFC,
 * then every run of white space (line ends, tabs, no-break and other spaces) becomes one space.
 * Nothing else is forgiven: quotation marks, dashes and case count. Positions in excerpts are code
 * points of this text; it is not trimmed.
 */
export function normaliseText(text: string): string {
	return text.normalize('NFC').replace(/\s+/gu, ' ');
}
