const MOST_COPIES_ASIDE = 4;

/**
 * The whole turns by which something may be moved so that it lies in a view, at most four to either
 * side. Mercator shares, from `west` to `east`: how far the view lies from the something's east end
 * and its west end.
 */
export function toWorldCopies(west: number, east: number): number[] {
	const first = Math.max(Math.ceil(west), -MOST_COPIES_ASIDE);
	const last = Math.min(Math.floor(east), MOST_COPIES_ASIDE);
	return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}
