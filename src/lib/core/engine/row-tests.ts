import { isFlowBand } from '#lib/core/columns/band.ts';
import type { EventColumns, Tier } from '#lib/core/columns/event-columns.ts';
import type { RowFilter } from '#lib/core/engine/row-filter.ts';

/** A row passes where the mask is 1 at its code. The codes begin with row `first`. */
export interface RowTest {
	codes: Uint8Array | Uint32Array;
	mask: Uint8Array;
	first: number;
}

/** What a row of the tier has to pass; none where everything passes. */
export function toRowTests(
	columns: EventColumns,
	filter: RowFilter | null,
	{ band }: Tier
): readonly RowTest[] {
	if (filter === null) return [];
	const { kinds, modalities, actorSets, places, pairs } = filter;
	const tests: RowTest[] = [];
	const add = (mask: Uint8Array | null, codes: RowTest['codes'], first = 0) => {
		if (mask) tests.push({ codes, mask, first });
	};
	// The narrowest columns first, of which every row is read.
	add(kinds, columns.kind);
	add(modalities, columns.modality);
	if (isFlowBand(band)) add(pairs, columns.pair, columns.flowFrom);
	else add(places, columns.place);
	add(actorSets, columns.actorSet);
	return tests;
}
