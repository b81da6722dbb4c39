import type { CompiledDataset, DatasetRecord } from '#lib/core/model/compiled.ts';
import { MODALITIES } from '#lib/core/model/dataset.ts';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import { buildFacetColumn } from '#lib/core/slice/facet-column.ts';
import type { FacetColumn } from '#lib/core/slice/facet-column.ts';
import type { SearchIndex } from '#lib/core/slice/search-index.ts';
import type { SliceEntry } from '#lib/core/slice/slice.ts';

/**
 * A dataset in columns, for slicing. Rows 0 to `datedCount - 1` are the dated records in date
 * order (earliest start, then latest end, then order of the dataset), the rest the undated ones.
 */
export interface SliceIndex {
	lookup: DatasetLookup;
	records: readonly DatasetRecord[];
	/** By row, what slices are made of. */
	entries: Readonly<Record<'certain' | 'possible', readonly SliceEntry[]>>;
	datedCount: number;
	/** Bounds of `date.start` and `date.end`, in days. */
	startFrom: Float64Array;
	startTo: Float64Array;
	endFrom: Float64Array;
	endTo: Float64Array;
	facets: Readonly<Record<FacetName, FacetColumn>>;
	/** 1 where the record is marked at a place that has coordinates. */
	located: Uint8Array;
	/** null until there is one: its code is fetched when somebody searches. No text is filtered then. */
	search(): SearchIndex | null;
}

export const FACET_NAMES = ['kinds', 'actors', 'places', 'sources', 'modalities'] as const;
export type FacetName = (typeof FACET_NAMES)[number];

/** Built once per dataset; the result is never changed. `search` is asked at each slice by text. */
export function buildSliceIndex(
	dataset: CompiledDataset,
	lookup: DatasetLookup = new DatasetLookup(dataset),
	search: () => SearchIndex | null = () => null
): SliceIndex {
	const records = toDateOrder(dataset.records);
	const datedCount = records.filter(({ date }) => date !== null).length;
	const bound = (of: 'start' | 'end', side: 0 | 1) =>
		Float64Array.from(records.slice(0, datedCount), ({ date }) => date?.[of][side] ?? NaN);
	const column = (ids: readonly string[], valuesOf: (record: DatasetRecord) => readonly string[]) =>
		buildFacetColumn(ids, records.map(valuesOf));
	const isLocated = ({ at }: DatasetRecord) => at.some((id) => Boolean(lookup.place(id)?.at));
	return Object.freeze({
		lookup,
		records,
		entries: {
			certain: records.map((record, order) => ({ record, certain: true, order })),
			possible: records.map((record, order) => ({ record, certain: false, order }))
		},
		datedCount,
		startFrom: bound('start', 0),
		startTo: bound('start', 1),
		endFrom: bound('end', 0),
		endTo: bound('end', 1),
		facets: {
			kinds: column(toIds(dataset.kinds), ({ kind }) => [kind]),
			actors: column(toIds(dataset.actors), ({ actors }) => [
				...new Set(actors.map(({ actor }) => actor))
			]),
			places: column(toIds(dataset.places), ({ at }) => at),
			sources: column(toIds(dataset.sources), (record) => lookup.sourcesOfRecord(record)),
			modalities: column(MODALITIES, ({ modality }) => [modality])
		},
		located: Uint8Array.from(records, (record) => (isLocated(record) ? 1 : 0)),
		search
	});
}

function toDateOrder(records: readonly DatasetRecord[]): readonly DatasetRecord[] {
	const key = (record: DatasetRecord, of: 'start' | 'end', side: 0 | 1) =>
		record.date?.[of][side] ?? Infinity;
	const compare = (a: number, b: number) => (a < b ? -1 : Number(a > b));
	return [...records].sort(
		(a, b) =>
			Number(a.date === null) - Number(b.date === null) ||
			compare(key(a, 'start', 0), key(b, 'start', 0)) ||
			compare(key(a, 'end', 1), key(b, 'end', 1))
	);
}

function toIds(items: readonly { id: string }[]): readonly string[] {
	return items.map(({ id }) => id);
}
