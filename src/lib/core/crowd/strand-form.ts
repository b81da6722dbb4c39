/**
 * Bits of the code of a strand; its lowest two are its standing, 3 where that is not told. Copies of
 * the world are counted from `FIRST_COPY` on.
 */
export const STRAND_BITS = {
	mutual: 4,
	possible: 8,
	weak: 16,
	lane: 5,
	copy: 8,
	pieces: 16
} as const;
export const FIRST_COPY = -8;
/** So many pairs, the busiest in the view, are drawn in full; others as hairlines. */
export const MOST_STRONG = 40;
/** A strand is drawn in so many straight pieces at most, an arrow's head among them. */
export const MOST_PIECES = 64;
/** Lines may lie so far from their great circles. */
export const MOST_ASIDE_PX = 80;
/** Of a place: how far a loop reaches beyond it. */
export const LOOP_REACH_PX = 34;

/**
 * How far a strand runs beside the great circle at its middle, to the right of travel, so that the
 * two directions stand apart.
 */
export function toAsidePx(lengthPx: number, isMutual: boolean, lane: number): number {
	const clamp = (value: number, least: number, most: number) =>
		Math.max(least, Math.min(most, value));
	const base = isMutual ? 0 : clamp(0.055 * lengthPx, 7, 26);
	return base + lane * clamp(0.04 * lengthPx, 7, 13);
}

/** How much of it at a share of the length. */
export function toAsideShare(share: number): number {
	return Math.max(0, Math.sin(Math.PI * share)) ** 0.8;
}
