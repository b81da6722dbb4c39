import type { DatasetRecord } from '#lib/core/model/compiled.ts';
import type { DatasetLookup } from '#lib/core/model/lookup.ts';
import type { Pair } from '#lib/core/slice/query.ts';

/**
 * Says of a record whether it ties the pair together: in the pair's direction or mutually, and the
 * other way round too where the pair is not directed. The chief place of a map's node stands for
 * the whole node, see `DatasetLookup.seat`; every other place for itself alone.
 */
export function toPairTest(pair: Pair, lookup: DatasetLookup): (record: DatasetRecord) => boolean {
	const isEnd = (placeId: string, end: string) => placeId === end || lookup.seat(placeId) === end;
	const joins = (from: string, to: string) => isEnd(from, pair.from) && isEnd(to, pair.to);
	return ({ tie }) => {
		if (!tie) return false;
		if (joins(tie.from, tie.to)) return true;
		return (!pair.directed || !tie.directed) && joins(tie.to, tie.from);
	};
}
