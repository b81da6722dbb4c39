import type { EventColumns, Tier } from '#lib/core/columns/event-columns.ts';
import { isFlowBand } from '#lib/core/columns/band.ts';
import type { RowFilter } from '#lib/core/engine/row-filter.ts';

// Each writes the rows that it keeps to the front of `rows` and gives their number. The loops have
// no branches, which is what makes them fast: every row is written and the next one overwrites it
// unless it is kept.

/** Rows `from` to `to - 1`, at most as many as there is room for. */
export function keepAll(rows: Uint32Array, from: number, to: number): number {
	for (let row = from; row < to; row++) rows[row - from] = row;
	return to - from;
}

/** Of rows `from` to `to - 1` those whose value is at least this. */
export function keepAtLeast(
	rows: Uint32Array,
	values: Int32Array,
	least: number,
	from: number,
	to: number
): number {
	let kept = 0;
	for (let row = from; row < to; row++) {
		rows[kept] = row;
		kept += Number(values[row]! >= least);
	}
	return kept;
}

/** Of `count` rows of a tier those that pass the filter. */
export function keepPassing(
	rows: Uint32Array,
	count: number,
	columns: EventColumns,
	filter: RowFilter,
	tier: Tier
): number {
	let kept = count;
	if (filter.kinds) kept = keepBytes(rows, kept, columns.kind, filter.kinds);
	if (filter.modalities) kept = keepBytes(rows, kept, columns.modality, filter.modalities);
	if (filter.actorSets) kept = keepCodes(rows, kept, columns.actorSet, filter.actorSets, 0);
	if (!isFlowBand(tier.band)) {
		return filter.places ? keepCodes(rows, kept, columns.place, filter.places, 0) : kept;
	}
	return filter.pairs ? keepCodes(rows, kept, columns.pair, filter.pairs, columns.flowFrom) : kept;
}

function keepBytes(rows: Uint32Array, count: number, codes: Uint8Array, mask: Uint8Array): number {
	let kept = 0;
	for (let at = 0; at < count; at++) {
		const row = rows[at]!;
		rows[kept] = row;
		kept += mask[codes[row]!]!;
	}
	return kept;
}

/** `codes` begin with row `first`. */
function keepCodes(
	rows: Uint32Array,
	count: number,
	codes: Uint32Array,
	mask: Uint8Array,
	first: number
): number {
	let kept = 0;
	for (let at = 0; at < count; at++) {
		const row = rows[at]!;
		rows[kept] = row;
		kept += mask[codes[row - first]!]!;
	}
	return kept;
}
