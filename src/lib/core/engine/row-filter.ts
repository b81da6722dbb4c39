import type { EventColumns } from '#lib/core/columns/event-columns.ts';
import type { SliceFilter } from '#lib/core/engine/slice-request.ts';

/** A flag for every code that passes, or null where all pass. */
type Mask = Uint8Array | null;

/** A filter on rows. null in place of one: everything passes. */
export interface RowFilter {
	kinds: Mask;
	modalities: Mask;
	actorSets: Mask;
	/** Of rows that are no flows. */
	places: Mask;
	/** Of flows. */
	pairs: Mask;
}

const MODALITY_CODES = 256;

export function toRowFilter(columns: EventColumns, filter: SliceFilter): RowFilter | null {
	const rows: RowFilter = {
		kinds: toMask(filter.kinds, columns.kinds),
		modalities: toMask(filter.modalities, MODALITY_CODES),
		actorSets: toSetMask(columns, filter),
		places: toPlaceMask(columns, filter),
		pairs: toPairMask(columns, filter)
	};
	return Object.values(rows).every((mask) => mask === null) ? null : rows;
}

/** Numbers that name nothing choose nothing. An empty list filters nothing, as in addresses. */
function toMask(chosen: readonly number[] | null | undefined, size: number): Mask {
	if (!chosen || chosen.length === 0) return null;
	const mask = new Uint8Array(size);
	for (const code of chosen) mask[code] = 1;
	return mask;
}

function toSetMask({ actorSets, actors }: EventColumns, filter: SliceFilter): Mask {
	const chosen = toMask(filter.actors, actors);
	if (chosen === null) return null;
	const mask = new Uint8Array(actorSets.offsets.length - 1);
	for (let set = 0; set < mask.length; set++) {
		const own = actorSets.actors.subarray(actorSets.offsets[set], actorSets.offsets[set + 1]);
		if (own.some((actor) => chosen[actor] === 1)) mask[set] = 1;
	}
	return mask;
}

function toPlaceMask({ places }: EventColumns, filter: SliceFilter): Mask {
	if (filter.pair) return new Uint8Array(places + 1);
	return toMask(filter.places, places + 1);
}

function toPairMask({ pairs, places }: EventColumns, { places: wanted, pair }: SliceFilter): Mask {
	const chosen = toMask(wanted, places);
	if (chosen === null && !pair) return null;
	const mask = new Uint8Array(pairs.from.length);
	for (let code = 0; code < mask.length; code++) {
		const [from, to] = [pairs.from[code]!, pairs.to[code]!];
		if (chosen && chosen[from] !== 1 && chosen[to] !== 1) continue;
		if (!pair || joins(pair, from, to, pairs.mutual[code] === 1)) mask[code] = 1;
	}
	return mask;
}

/** Whether a flow is one between the two of the pair. */
export function joins(
	pair: NonNullable<SliceFilter['pair']>,
	from: number,
	to: number,
	isMutual: boolean
): boolean {
	if (from === pair.from && to === pair.to) return true;
	return (!pair.directed || isMutual) && from === pair.to && to === pair.from;
}
