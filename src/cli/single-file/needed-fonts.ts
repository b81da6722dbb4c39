const FACE = /@font-face\s*\{[^}]*\}/g;

/** Leaves out the fonts of which a page needs no letter. `characters`: code points of its text. */
export function keepNeededFonts(css: string, characters: ReadonlySet<number>): string {
	return css.replace(FACE, (face) => {
		const written = /unicode-range:([^;}]*)/i.exec(face)?.[1];
		if (written === undefined) return face;
		const ranges = written.split(',').map(toRange);
		const isNeeded = [...characters].some((each) =>
			ranges.some(([from, to]) => from <= each && each <= to)
		);
		return isNeeded ? face : '';
	});
}

/** `U+4??`, `U+30-39` or `U+41`, both ends inclusive. */
function toRange(written: string): readonly [from: number, to: number] {
	const text = written.trim().replace(/^U\+/i, '');
	const [first = '', last = first] = text.split('-');
	return [parseInt(first.replaceAll('?', '0'), 16), parseInt(last.replaceAll('?', 'f'), 16)];
}
