import { toTextWidth } from '#lib/core/scene/text-width.ts';

/**
 * A text in lines of at most `widthPx`, broken at spaces, and within a word only where it is wider
 * than a line. What does not fit into `most` lines is cut off with an ellipsis.
 */
export function wrapText(text: string, widthPx: number, sizePx: number, most: number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text
		.trim()
		.split(/\s+/)
		.flatMap((one) => toPieces(one, widthPx, sizePx))) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (toTextWidth(longer, sizePx) <= widthPx) line = longer;
		else {
			lines.push(line);
			line = word;
		}
	}
	if (line !== '') lines.push(line);
	if (lines.length <= most) return lines;
	return [...lines.slice(0, most - 1), toCut(lines[most - 1] ?? '', widthPx, sizePx)];
}

function toPieces(word: string, widthPx: number, sizePx: number): string[] {
	const pieces = [''];
	for (const character of word) {
		const longer = pieces.at(-1)! + character;
		if (toTextWidth(longer, sizePx) <= widthPx) pieces[pieces.length - 1] = longer;
		else pieces.push(character);
	}
	return pieces;
}

function toCut(line: string, widthPx: number, sizePx: number): string {
	let cut = line;
	while (cut !== '' && toTextWidth(`${cut}…`, sizePx) > widthPx) {
		cut = cut.slice(0, cut.lastIndexOf(' ') > 0 ? cut.lastIndexOf(' ') : -1);
	}
	return `${cut.replace(/[\s,;:.]+$/, '')}…`;
}
