import { toPairTest } from '#lib/core/slice/pair-test.ts';
import type { Filters } from '#lib/core/slice/query.ts';
import type { SliceIndex } from '#lib/core/slice/slice-index.ts';

/**
 * Says of the records, by position, whether they pass the filters that stand in no column: sources,
 * search words, and ties between two places, of which a map's node stands for all that it holds.
 */
export function toRecordTest(index: SliceIndex, filters: Filters): (order: number) => boolean {
	const { facets, lookup, records } = index;
	const { pair, sources, text } = filters;
	const isTied = pair && toPairTest(pair, lookup);
	const found = text.trim() === '' ? null : index.search()?.matching(text);
	return (order) => {
		const record = records[order]!;
		return (
			(!isTied || isTied(record)) &&
			(!found || found.has(record.ref)) &&
			(sources.length === 0 || facets.sources[order]!.some((id) => sources.includes(id)))
		);
	};
}
