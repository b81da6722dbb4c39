import type { LineIndex } from '#lib/core/formats/line-index.ts';
import type { RawCell } from '#lib/core/model/raw.ts';

/**
 * Gives the values of one well-formed CSV row their places in the text: the parser knows where a
 * row begins but not its cells, so the row is walked once more with the values as a guide.
 */
export function toCsvCells(
	text: string,
	rowAt: number,
	values: readonly string[],
	delimiter: string,
	lines: LineIndex
): RawCell[] {
	let at = rowAt;
	return values.map((value) => {
		const place = lines.positionOf(at);
		const end = at + toWrittenLength(text, at, value);
		const next = text.indexOf(delimiter, end);
		at = next === -1 ? text.length : next + delimiter.length;
		return { text: value.trim(), ...place };
	});
}

function toWrittenLength(text: string, at: number, value: string): number {
	if (text[at] !== '"') return value.length;
	const doubledQuotes = value.split('"').length - 1;
	return value.length + doubledQuotes + 2;
}
