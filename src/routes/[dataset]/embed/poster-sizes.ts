/** Of a frame's picture, in CSS pixels: for a column of text, and for a phone. */
export const POSTER_SIZES = {
	wide: { width: 680, height: 440 },
	narrow: { width: 360, height: 270 }
} as const;
