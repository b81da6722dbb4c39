/** Marks and lines reach so many worlds beyond where they begin: half of one. */
const LINE_REACH = 0.5;
const MOST_COPIES_ASIDE = 4;

/**
 * Which copies of the flat world a view from `west` to `east` shows, in whole turns.
 * @param west @param east degrees, continuous: beyond ±180 they are in other copies
 * @param lines lines may leave the copy in which they begin
 */
export function toWorldCopies(west: number, east: number, lines = false): number[] {
	const reach = lines ? LINE_REACH : 0;
	const first = Math.floor((west + 180) / 360 - reach);
	const last = Math.floor((east + 180) / 360 + reach);
	const from = Math.max(first, -MOST_COPIES_ASIDE);
	const count = Math.max(0, Math.min(last, MOST_COPIES_ASIDE) - from + 1);
	return Array.from({ length: count }, (_, at) => from + at);
}
