/**
 * Rules in order, each for one way in which names from Russian, Arabic and Persian are spelled in
 * Latin letters by different hands. They work from left to right without looking far ahead, so
 * that the key of the first letters of a name is mostly the beginning of the name's key.
 */
const RULES: readonly (readonly [RegExp, string])[] = [
	[/tsch|tch|ch|kh/g, 'k'],
	[/dsch|dzh|dj|zh/g, 'j'],
	[/sch/g, 'sh'],
	[/ph/g, 'f'],
	[/gh/g, 'g'],
	[/dh/g, 'd'],
	[/th/g, 't'],
	[/ck|q|c/g, 'k'],
	[/w/g, 'v'],
	[/y/g, 'i'],
	[/ou|oo/g, 'u'],
	[/ei|ai/g, 'e'],
	[/(.)\1+/g, '$1'],
	[/([aeiou])h$/, '$1']
];

const LATIN_WORD = /^[a-z]+$/;

/**
 * How a folded name sounds, roughly: `chomeini`, `khomeyni` and `khomeini` have the same key.
 * Words of other scripts are their own key.
 */
export function toSoundKey(word: string): string {
	if (!LATIN_WORD.test(word)) return word;
	return RULES.reduce((key, [pattern, sound]) => key.replace(pattern, sound), word);
}
