import type { CountColumns } from '#lib/core/engine/slice-answer.ts';
import type { CountKey, SliceFilter } from '#lib/core/engine/slice-request.ts';
import type { LargeExplorer, ShownSlice } from '#lib/large/large-explorer.svelte.ts';

export type Facet = Exclude<CountKey, 'pair' | 'place-kind' | 'pair-modality'>;

const FIELDS = {
	kind: 'kinds',
	modality: 'modalities',
	actor: 'actors',
	place: 'places'
} as const satisfies Record<Facet, keyof SliceFilter>;
/** So many are listed. */
const MOST_VALUES: Partial<Record<Facet, number>> = { actor: 60, place: 60 };
const NONE: CountColumns = { key: new Uint32Array(), value: new Float64Array() };

/**
 * Numbers of events of a slice by what readers can narrow it down to. An event that one facet's
 * filter alone stops still counts in that facet, and only there.
 */
export function countFacet(explorer: LargeExplorer, slice: ShownSlice, by: Facet): CountColumns {
	const top = MOST_VALUES[by];
	const counts = [{ by, value: 'number', ...(top === undefined ? {} : { top }) } as const];
	const others = { ...slice.request.filter, [FIELDS[by]]: null };
	return explorer.ask(by, slice, { counts }, others)?.columns.counts[0] ?? NONE;
}

/** The same by id. */
export function countFacetBy<Id>(
	toId: (key: number) => Id,
	...of: Parameters<typeof countFacet>
): Map<Id, number> {
	const { key, value } = countFacet(...of);
	return new Map(Array.from(key, (each, at) => [toId(each), value[at]!]));
}
