import type { CountColumns } from '#lib/core/engine/slice-answer.ts';
import type { CountKey, SliceFilter } from '#lib/core/engine/slice-request.ts';
import { MODALITIES, type Modality } from '#lib/core/model/dataset.ts';
import type { LargeExplorer, ShownSlice } from '#lib/large/large-explorer.svelte.ts';

/** Numbers of events of a slice by what readers can narrow it down to. */
export interface PanelCounts {
	/** By kind id. */
	kinds: ReadonlyMap<string, number>;
	modalities: ReadonlyMap<Modality, number>;
	actors: CountColumns;
	places: CountColumns;
}

type Facet = Exclude<CountKey, 'pair'>;

const FIELDS = {
	kind: 'kinds',
	modality: 'modalities',
	actor: 'actors',
	place: 'places'
} as const satisfies Record<Facet, keyof SliceFilter>;
/** So many are listed. */
const MOST_VALUES = 60;
const NONE: CountColumns = { key: new Uint32Array(), value: new Float64Array() };

/** An event that one facet's filter alone stops still counts in that facet, and only there. */
export function toPanelCounts(explorer: LargeExplorer, slice: ShownSlice): PanelCounts {
	const { filter } = slice.request;
	const count = (by: Facet, top?: number) => {
		const counts = [{ by, value: 'number', ...(top === undefined ? {} : { top }) } as const];
		const others = { ...filter, [FIELDS[by]]: null };
		return explorer.ask(by, slice, { counts }, others)?.columns.counts[0] ?? NONE;
	};
	const { kinds } = explorer.lookup;
	return {
		kinds: toMap(count('kind'), (key) => kinds[key]!.id),
		modalities: toMap(count('modality'), (key) => MODALITIES[key]!),
		actors: count('actor', MOST_VALUES),
		places: count('place', MOST_VALUES)
	};
}

function toMap<T>({ key, value }: CountColumns, toId: (key: number) => T): Map<T, number> {
	return new Map(Array.from(key, (each, at) => [toId(each), value[at]!]));
}
