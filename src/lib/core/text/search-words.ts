import { foldText } from '#lib/core/text/fold.ts';

/** Letters and digits apart, so that `SAM-5`, `SAM5` and `SAM 5` are the same words. */
const WORD = /\p{L}+|\p{N}+/gu;
/** Scripts that write without spaces: each sign is a word, and 莫斯科 is found without a dictionary. */
const UNSPACED =
	/(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])/u;
const FIRST_UNSPACED = '\u0e00';
const ARABIC_ARTICLE = /^ال(?=\p{L}{3})/u;
/** Words that carry nothing in a search: articles of English and of transliterated Arabic. */
const EMPTY_WORDS = new Set(['a', 'an', 'the', 'of', 'in', 'to', 'and', 'al', 'el', 'ul']);

/** The folded words of a text in order, repetitions kept; the Arabic article ال is left off. */
export function toSearchWords(text: string): string[] {
	const words = foldText(text).match(WORD) ?? [];
	return words
		.flatMap((word) => (isSpaced(word) ? word : word.split(UNSPACED)))
		.map((word) => word.replace(ARABIC_ARTICLE, ''));
}

/** All of those scripts lie beyond Latin, Cyrillic, Arabic and Hebrew, which is quick to see. */
function isSpaced(word: string): boolean {
	for (let at = 0; at < word.length; at++) if (word[at]! >= FIRST_UNSPACED) return false;
	return true;
}

/** The distinct words to look for; empty words count only where there is no other. */
export function toQueryWords(text: string): string[] {
	const words = [...new Set(toSearchWords(text))];
	const telling = words.filter((word) => !EMPTY_WORDS.has(word));
	return telling.length > 0 ? telling : words;
}
