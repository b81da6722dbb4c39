import type { DatasetRecord } from '#lib/core/model/compiled.ts';
import type { DatasetLookup } from '#lib/core/model/lookup.ts';
import type { Pair } from '#lib/core/slice/query.ts';

/** Fewer records than this are no news. */
const FEWEST = 2;

/**
 * The two places, as the map's nodes name them, that most of the records tie together, and how
 * many do: as many as pass a filter to this pair. Directed where all of them go one way, otherwise
 * in the order of the dataset. Of equals the pair met first; null where no two records share one.
 */
export function findBusiestPair(
	records: readonly DatasetRecord[],
	lookup: DatasetLookup
): { pair: Pair; records: number } | null {
	const counts = new Map<string, { pair: Pair; records: number }>();
	for (const { tie } of records) {
		if (!tie) continue;
		const [from, to] = [lookup.seat(tie.from), lookup.seat(tie.to)];
		if (from === to) continue;
		const key = JSON.stringify([from, to].sort());
		const count = counts.get(key);
		if (!count) {
			counts.set(key, { pair: { from, to, directed: tie.directed }, records: 1 });
			continue;
		}
		const sameWay = tie.directed && count.pair.directed && count.pair.from === from;
		counts.set(key, {
			pair: { ...count.pair, directed: sameWay },
			records: count.records + 1
		});
	}
	let busiest: { pair: Pair; records: number } | null = null;
	for (const count of counts.values()) {
		if (count.records >= FEWEST && count.records > (busiest?.records ?? 0)) busiest = count;
	}
	return busiest && { ...busiest, pair: toDatasetOrder(busiest.pair, lookup) };
}

function toDatasetOrder(pair: Pair, { dataset }: DatasetLookup): Pair {
	if (pair.directed) return pair;
	const first = dataset.places.find(({ id }) => id === pair.from || id === pair.to);
	return first?.id === pair.to ? { ...pair, from: pair.to, to: pair.from } : pair;
}
