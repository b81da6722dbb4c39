import { wrapText } from '#lib/draw/wrap-text.ts';

/** Serif letters are wider than those that widths were measured in. */
export const SERIF_SHARE = 1.04;

export interface TextRoom {
	widthPx: number;
	/** From the one that is best to the smallest. */
	sizesPx: readonly number[];
	/** Lines. */
	most: number;
}

/** A serif text in the largest size in which all of it fits; in the smallest it is cut off. */
export function fitText(
	text: string,
	{ widthPx, sizesPx, most }: TextRoom
): { lines: string[]; sizePx: number } {
	const fits = sizesPx.map((sizePx) => ({
		lines: wrapText(text, widthPx, sizePx * SERIF_SHARE, most),
		sizePx
	}));
	return fits.find(({ lines }) => !lines.at(-1)?.endsWith('…')) ?? fits.at(-1)!;
}
