const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * Text for a terminal: control, formatting and direction characters are spelt out as `\u{…}`, so
 * that data can neither move the cursor nor reorder what is read. Joiners that Persian, Arabic and
 * Indic words need stay.
 */
export function toPrintable(text: string): string {
	return text.replace(UNPRINTABLE, (character) =>
		character === '\u200c' || character === '\u200d' ? character : escaped(character)
	);
}

function escaped(character: string): string {
	if (character === '\n') return '\\n';
	if (character === '\t') return '\\t';
	return `\\u{${character.codePointAt(0)?.toString(16)}}`;
}
