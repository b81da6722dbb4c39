const QUOTED = /(“[^“”]*”)/u;

/** A note split where it quotes, so that wording as written can be set apart. */
export function toQuotedParts(note: string): { text: string; isQuoted: boolean }[] {
	return note
		.split(QUOTED)
		.map((text, index) => ({ text, isQuoted: index % 2 === 1 }))
		.filter(({ text }) => text !== '');
}
