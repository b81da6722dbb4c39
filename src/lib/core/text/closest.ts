/**
 * Damerau-Levenshtein distance (optimal string alignment, Damerau 1964): insertions, deletions,
 * substitutions and swaps of neighbours, in UTF-16 code units. Gives up above `limit` and returns
 * `limit + 1`.
 */
export function toEditDistance(a: string, b: string, limit: number): number {
	if (Math.abs(a.length - b.length) > limit) return limit + 1;
	let beforeLast: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let row = 1; row <= a.length; row++) {
		const current = [row];
		let best = row;
		for (let column = 1; column <= b.length; column++) {
			const same = a[row - 1] === b[column - 1] ? 0 : 1;
			let cost = Math.min(
				(last[column] ?? 0) + 1,
				(current[column - 1] ?? 0) + 1,
				(last[column - 1] ?? 0) + same
			);
			const swapped =
				row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
			if (swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
			current.push(cost);
			best = Math.min(best, cost);
		}
		if (best > limit) return limit + 1;
		beforeLast = last;
		last = current;
	}
	return last[b.length] ?? limit + 1;
}

/**
 * The candidate somebody most likely meant, or null where none is near: at most a third of the
 * letters may differ, one in words shorter than six. Case is not a difference.
 */
export function toClosest(text: string, candidates: Iterable<string>): string | null {
	const written = text.toLowerCase();
	let best: string | null = null;
	let limit = Math.max(1, Math.floor(written.length / 3));
	for (const candidate of candidates) {
		const distance = toEditDistance(written, candidate.toLowerCase(), limit);
		if (distance > limit) continue;
		if (distance === limit && best !== null) continue;
		best = candidate;
		limit = distance;
		if (distance === 0) break;
	}
	return best;
}
