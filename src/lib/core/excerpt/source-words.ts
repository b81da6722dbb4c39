import { countCodePoints, toCodePointOffset } from '#lib/core/text/code-points.ts';
import { normaliseText } from '#lib/core/excerpt/normalise.ts';

/** A source text made ready for anchoring any number of excerpts. */
export interface SourceWords {
	/** The normalised text. */
	text: string;
	/** Its length in code points. */
	length: number;
	/** Code points before a UTF-16 offset of `text`. */
	toPoint(offset: number): number;
	/** 1-based line of the original file that holds a UTF-16 offset of `text`. */
	toLine(offset: number): number;
}

const BEYOND_PLANE_0 = /[\ud800-\udfff]/;

export function toSourceWords(original: string): SourceWords {
	const text = normaliseText(original);
	const isPlain = !BEYOND_PLANE_0.test(text);
	return {
		text,
		length: isPlain ? text.length : countCodePoints(text),
		toPoint: (offset) => (isPlain ? offset : toCodePointOffset(text, offset)),
		toLine: (offset) => toOriginalLine(original, offset)
	};
}

function toOriginalLine(original: string, offset: number): number {
	let line = 1;
	let at = 0;
	for (const [run] of original.normalize('NFC').matchAll(/\s+|\S+/gu)) {
		const isSpace = /^\s/u.test(run);
		at += isSpace ? 1 : run.length;
		if (at > offset) return line;
		if (isSpace) line += run.split(/\r\n?|\n/).length - 1;
	}
	return line;
}
