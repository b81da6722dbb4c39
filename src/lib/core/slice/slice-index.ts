import type { CompiledDataset, DatasetRecord } from '#lib/core/model/compiled.ts';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import { RecordRows } from '#lib/core/slice/record-rows.ts';
import type { SearchIndex } from '#lib/core/slice/search-index.ts';
import type { Facets, SliceEntry } from '#lib/core/slice/slice.ts';

/**
 * A dataset made ready for slicing. `records`, and all lists by their position: dated records in
 * date order (earliest start, then latest end, then order of the dataset), then the undated ones.
 */
export interface SliceIndex {
	lookup: DatasetLookup;
	records: readonly DatasetRecord[];
	/** What slices are made of. */
	entries: Readonly<Record<'certain' | 'possible', readonly SliceEntry[]>>;
	dated: RecordRows;
	undated: RecordRows;
	/** The distinct values that a record has in each facet. */
	facets: Readonly<Record<FacetName, readonly (readonly string[])[]>>;
	/** Whether the record is marked at a place that has coordinates. */
	located: readonly boolean[];
	/** null until there is one: its code is fetched when somebody searches. No text is filtered then. */
	search(): SearchIndex | null;
}

export type FacetName = keyof Facets;

/** Built once per dataset; the result is never changed. `search` is asked at each slice by text. */
export function buildSliceIndex(
	dataset: CompiledDataset,
	lookup: DatasetLookup = new DatasetLookup(dataset),
	search: () => SearchIndex | null = () => null
): SliceIndex {
	const dated = dataset.records.filter(({ date }) => date !== null).sort(byDate);
	const undated = dataset.records.filter(({ date }) => date === null);
	const records = [...dated, ...undated];
	return Object.freeze({
		lookup,
		records,
		entries: {
			certain: records.map((record, order) => ({ record, certain: true, order })),
			possible: records.map((record, order) => ({ record, certain: false, order }))
		},
		dated: new RecordRows(dataset, dated, 0),
		undated: new RecordRows(dataset, undated, dated.length),
		facets: {
			kinds: records.map(({ kind }) => [kind]),
			actors: records.map(({ actors }) => [...new Set(actors.map(({ actor }) => actor))]),
			places: records.map(({ at }) => at),
			sources: records.map((record) => lookup.sourcesOfRecord(record)),
			modalities: records.map(({ modality }) => [modality])
		},
		located: records.map(({ at }) => at.some((id) => Boolean(lookup.place(id)?.at))),
		search
	});
}

function byDate({ date: a }: DatasetRecord, { date: b }: DatasetRecord): number {
	if (!a || !b) return 0;
	const compare = (x: number, y: number) => (x < y ? -1 : Number(x > y));
	return compare(a.start[0], b.start[0]) || compare(a.end[1], b.end[1]);
}
