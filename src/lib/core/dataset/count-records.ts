import type { Dataset } from '#lib/core/dataset/dataset.ts';
import type { DatasetRecord, Place, RowCounts } from '#lib/core/model/compiled.ts';

/**
 * Accounts for every row of events and relations: placed + unlocated + undated + rejected = read.
 * A record without a date is undated, wherever it is; a dated one is placed if at least one of its
 * places has coordinates.
 */
export function countRecords(
	dataset: Dataset,
	records: readonly DatasetRecord[],
	places: ReadonlyMap<string, Place>
): RowCounts {
	const { events, relations } = dataset.rows;
	const unreadable = (['events', 'relations'] as const)
		.map((table) => dataset.unreadable.get(table)?.length ?? 0)
		.reduce((sum, count) => sum + count);
	const read = events.length + relations.length + unreadable;
	const dated = records.filter(({ date }) => date !== null);
	const placed = dated.filter(({ at }) => at.some((id) => places.get(id)?.at)).length;
	return {
		read,
		placed,
		unlocated: dated.length - placed,
		undated: records.length - dated.length,
		rejected: read - records.length
	};
}
