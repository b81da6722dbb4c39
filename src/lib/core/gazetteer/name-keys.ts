import { foldText } from '#lib/core/text/fold.ts';
import { toSoundKey } from '#lib/core/text/sound-key.ts';

const INVISIBLE = /\p{Cf}/u;
const SCHWA = 'ə';
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/gu;
/** What an article begins with, or a space; most names have neither and are done. */
const MAY_SHORTEN = /[ ا]|^[aeiut]/;
const ARABIC_ARTICLE = /(?<=^| )ال(?=\p{L}{3})/gu;
/** Transliterated articles before a word, with their assimilated forms: ad-Dana, ez-Zor, esh-Sham. */
const LATIN_ARTICLE = /(?<=^| )(?:[aeiu]l|[ae](?:[dnrstz]|sh|dh|th)|the) (?=\p{L})/gu;
/** The same written as one word with it: Ezzor, Arraqqa. */
const GLUED_ARTICLE = /(?<=^| )[ae]([dnrstz])(?=\1\p{L}{2})/gu;
const VOWELS = /[aeiou]+/g;

/** What each UTF-16 code unit becomes: folding 200,000 names by regular expressions takes seconds. */
const pieces: string[] = [];

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
	if (!MAY_SHORTEN.test(nameKey)) return nameKey;
	return nameKey
		.replace(LATIN_ARTICLE, '')
		.replace(ARABIC_ARTICLE, '')
		.replace(GLUED_ARTICLE, '')
		.replaceAll(' ', '');
}

/** How a bare key sounds, with the vowels that transliterations confuse made one: `hodeidah`, `hudaydah`. */
export function toHeardKey(bareKey: string): string {
	return toSoundKey(bareKey).replaceAll('e', 'i').replaceAll('o', 'u');
}

/** The consonants of a heard key. Names of different places often share them: for suggestions only. */
export function toSkeleton(heardKey: string): string {
	return heardKey.replace(VOWELS, '');
}
