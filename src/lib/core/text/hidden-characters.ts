/** Characters that change what a reader sees without being seen. */
export interface HiddenCharacter {
	/** UTF-16 offset of the first one. */
	at: number;
	/** `U+202E` */
	name: string;
	kind: 'control' | 'direction';
}

/**
 * Embeddings, overrides and isolates (UAX 9, 2.1-2.4). The plain marks LRM, RLM and ALM are ordinary
 * parts of Arabic and Hebrew writing and are not counted.
 */
const DIRECTION = /[\u202A-\u202E\u2066-\u2069]/;

/** C0 but tab and line ends, DEL, C1, byte order marks inside text, and lone surrogates. */
const CONTROL =
	/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFEFF\uFFFE\uFFFF]|\p{Surrogate}/u;

export function findHiddenCharacter(text: string): HiddenCharacter | null {
	const control = CONTROL.exec(text);
	const direction = DIRECTION.exec(text);
	const match = control ?? direction;
	if (!match) return null;
	const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
	return { at: match.index, name: `U+${code}`, kind: control ? 'control' : 'direction' };
}

/** Without control characters, which no page, feed or XML file can carry. */
export function withoutControls(text: string): string {
	return CONTROL.test(text) ? text.replace(new RegExp(CONTROL, 'gu'), '') : text;
}
