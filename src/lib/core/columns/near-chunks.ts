import type { ChunkEntry } from '#lib/core/columns/manifest.ts';
import type { Stretch } from '#lib/core/columns/stretches.ts';
import type { TickRange } from '#lib/core/columns/ticks.ts';

/** What is wanted of a dataset. Whole chunks come, and so more than that. */
export interface Near {
	/** What may hold something in these ticks; null for all time. */
	window: TickRange | null;
	/** Points in these areas, and everything that lies in none; null for everywhere. */
	areas: ReadonlySet<number> | null;
}

export const EVERYTHING: Near = { window: null, areas: null };

/** Those chunks of a stretch that are wanted: positions in the manifest, ascending. */
export function findNearChunks(
	{ chunks }: Stretch,
	entries: readonly ChunkEntry[],
	{ window, areas }: Near
): readonly number[] {
	const isThen = (at: number) => {
		const { from, latestEnd } = entries[at]!;
		return window === null || (from <= window[1] && latestEnd >= window[0]);
	};
	// Of all areas a stretch comes whole or not at all, so that the numbers of its rows are known.
	if (areas === null) return chunks.some(isThen) ? chunks : [];
	return chunks.filter((at) => {
		const { area } = entries[at]!;
		return isThen(at) && (area === null || areas.has(area));
	});
}
