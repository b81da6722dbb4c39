import type { DatasetRecord } from '#lib/core/model/compiled.ts';
import type { DatasetLookup } from '#lib/core/model/lookup.ts';

/** Whether a map has anything to show of these records: one of their places has a position. */
export function areOnMap(records: readonly DatasetRecord[], lookup: DatasetLookup): boolean {
	return records.some(({ at }) => at.some((id) => lookup.place(id)?.at));
}
