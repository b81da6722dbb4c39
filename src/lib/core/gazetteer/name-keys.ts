import { foldText } from '#lib/core/text/fold.ts';
import { toSoundKey } from '#lib/core/text/sound-key.ts';

const INVISIBLE = /\p{Cf}/u;
const SCHWA = 'ə';
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/gu;
/** Transliterated articles, with their assimilated forms: ad-Dana, ez-Zor, esh-Sham. */
const ARTICLES = new Set(
	'al el il ul ad ed an en ar er as es at et az ez ash esh adh edh ath eth the'.split(' ')
);
const ARABIC_ARTICLE = 'ال';
/** Consonants that an article before them takes on. */
const SUN_LETTERS = 'dnrstz';
/** An article may be as short as two letters; no name is. */
const SHORTEST_WITH_ARTICLE = 5;
const VOWELS = /[aeiou]+/g;

/** What each UTF-16 code unit becomes: folding every name by regular expressions takes seconds. */
const pieces = new Array<string | undefined>(0x10000);

/**
 * A name in the one spelling in which names are compared: without case, diacritics, quotation
 * marks and invisible characters, hyphens and other signs as single spaces. Empty where nothing
 * is left. Characters beyond the Basic Multilingual Plane count as signs.
 */
export function toNameKey(name: string): string {
	let key = '';
	let isAfterSpace = true;
	for (let at = 0; at < name.length; at++) {
		const piece = (pieces[name.charCodeAt(at)] ??= toPiece(name.charAt(at)));
		if (piece === ' ' && isAfterSpace) continue;
		key += piece;
		if (piece !== '') isAfterSpace = piece === ' ';
	}
	return key.trimEnd();
}

function toPiece(character: string): string {
	if (INVISIBLE.test(character)) return '';
	return foldText(character).replaceAll(SCHWA, 'a').replace(BETWEEN_WORDS, ' ');
}

/** A name key without articles and spaces: `al qamishli` and `qamishli` agree, as do `deir ez zor` and `deir ezzor`. */
export function toBareKey(nameKey: string): string {
	if (!nameKey.includes(' ')) return withoutArticle(nameKey);
	const words = nameKey.split(' ');
	return words
		.filter((word, at) => at === words.length - 1 || !ARTICLES.has(word))
		.map(withoutArticle)
		.join('');
}

/** A word without the article that is written as one with it: القامشلي, Ezzor, Arraqqa. */
function withoutArticle(word: string): string {
	if (word.length < SHORTEST_WITH_ARTICLE) return word;
	if (word.startsWith(ARABIC_ARTICLE)) return word.slice(ARABIC_ARTICLE.length);
	const [first, second = '', third] = word;
	const isGlued = (first === 'a' || first === 'e') && second === third;
	return isGlued && SUN_LETTERS.includes(second) ? word.slice(2) : word;
}

/** How a bare key sounds, with the vowels that transliterations confuse made one: `hodeidah`, `hudaydah`. */
export function toHeardKey(bareKey: string): string {
	return toSoundKey(bareKey).replaceAll('e', 'i').replaceAll('o', 'u');
}

/** The consonants of a heard key. Names of different places often share them: for suggestions only. */
export function toSkeleton(heardKey: string): string {
	return heardKey.replace(VOWELS, '');
}
