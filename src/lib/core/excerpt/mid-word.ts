import type { Span } from '#lib/core/excerpt/spans.ts';

/** Scripts that put spaces between words and glue nothing to them that could be left out. */
const LETTER = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}\p{M}]/u;

/** Whether a span of a text begins or ends inside a word. */
export function isMidWord(text: string, { start, end }: Span): boolean {
	return isInsideWord(text, start) || isInsideWord(text, end);
}

/** Whether a UTF-16 offset lies between two letters or digits of one word. */
export function isInsideWord(text: string, at: number): boolean {
	const before = text[at - 1];
	const after = text[at];
	return before !== undefined && after !== undefined && LETTER.test(before) && LETTER.test(after);
}
