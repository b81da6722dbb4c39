import type { DatasetRecord } from '#lib/core/model/compiled.ts';
import type { DatasetLookup } from '#lib/core/model/lookup.ts';
import type { Selection } from '#lib/core/model/selection.ts';
import { toPairTest } from '#lib/core/slice/pair-test.ts';
import type { Slice } from '#lib/core/slice/slice.ts';

/**
 * The records a selection means: a selected record wherever it lies in time; of a place, actor,
 * source or flow those in the slice, in its order.
 */
export function toSelectedRecords(
	selection: Selection,
	slice: Slice,
	lookup: DatasetLookup
): readonly DatasetRecord[] {
	switch (selection.type) {
		case 'none':
			return [];
		case 'record': {
			const record = lookup.record(selection.ref);
			return record ? [record] : [];
		}
		case 'place':
			return recordsIn(slice, ({ at }) =>
				at.some((id) => id === selection.id || lookup.seat(id) === selection.id)
			);
		case 'actor':
			return recordsIn(slice, ({ actors }) => actors.some(({ actor }) => actor === selection.id));
		case 'source':
			return recordsIn(slice, (record) => lookup.sourcesOfRecord(record).includes(selection.id));
		case 'flow':
			return recordsIn(slice, toPairTest({ ...selection, directed: true }, lookup));
	}
}

function recordsIn(
	{ entries }: Slice,
	isMeant: (record: DatasetRecord) => boolean
): readonly DatasetRecord[] {
	return entries.flatMap(({ record }) => (isMeant(record) ? record : []));
}
