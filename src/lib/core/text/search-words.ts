import { foldText } from '#lib/core/text/fold.ts';

/**
 * A run of letters, a run of digits, or a single sign of a script that writes without spaces; so
 * that `SAM-5`, `SAM5` and `SAM 5` are the same words, and 莫斯科 is found without a dictionary.
 */
const WORD =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|\p{N}+|(?:(?!\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar})\p{L})+/gu;
const ARABIC_ARTICLE = /^ال(?=\p{L}{3})/u;
/** Words that carry nothing in a search: articles of English and of transliterated Arabic. */
const EMPTY_WORDS = new Set(['a', 'an', 'the', 'of', 'in', 'to', 'and', 'al', 'el', 'ul']);

/** The folded words of a text in order, repetitions kept; the Arabic article ال is left off. */
export function toSearchWords(text: string): string[] {
	const words = foldText(text).match(WORD) ?? [];
	return words.map((word) => word.replace(ARABIC_ARTICLE, ''));
}

/** The distinct words to look for; empty words count only where there is no other. */
export function toQueryWords(text: string): string[] {
	const words = [...new Set(toSearchWords(text))];
	const telling = words.filter((word) => !EMPTY_WORDS.has(word));
	return telling.length > 0 ? telling : words;
}
