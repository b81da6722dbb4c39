import type { SliceFilter } from '#lib/core/engine/slice-request.ts';
import type { DatasetRecord } from '#lib/core/model/compiled.ts';
import { MODALITIES, type Standing } from '#lib/core/model/dataset.ts';
import { sortEntries } from '#lib/core/slice/entry-order.ts';
import type { Filters, Query } from '#lib/core/slice/query.ts';
import type { FoundRecord, RecordRows } from '#lib/core/slice/record-rows.ts';
import { toRecordTest } from '#lib/core/slice/record-test.ts';
import type { SearchIndex } from '#lib/core/slice/search-index.ts';
import { toSliceDays } from '#lib/core/slice/slice-days.ts';
import type { FacetName, SliceIndex } from '#lib/core/slice/slice-index.ts';
import type { Facets, Slice } from '#lib/core/slice/slice.ts';
import { ALL_DAYS } from '#lib/core/time/day.ts';

/**
 * What a query selects from a dataset. Which records these are is the answer of the engine to a
 * request as for data of any size. Pure: the same index and query give an equal slice.
 */
export function sliceRecords(index: SliceIndex, query: Query): Slice {
	const days = toSliceDays(query);
	const found = findDated(index, query);
	const entries = found.map(
		({ order, certain }) => index.entries[certain ? 'certain' : 'possible'][order]!
	);
	const standings: Record<Standing, number> = { stated: 0, reported: 0, planned: 0 };
	for (const { record } of entries) standings[record.standing]++;
	const passing = findPassing(index, query);
	return {
		query,
		days,
		entries: sortEntries(entries, days[0]),
		unlocated: entries.filter(({ order }) => !index.located[order]).map(({ record }) => record),
		undated: passing.undated,
		standings,
		uncertain: entries.filter(({ certain }) => !certain).length,
		facets: toFacets(index, query, found),
		previous: passing.dated.findLast(({ date }) => date!.end[1] < days[0]) ?? null,
		next: passing.dated.find(({ date }) => date!.start[0] > days[1]) ?? null
	};
}

const EVER: Pick<Query, 'window' | 'mode' | 'dates'> = {
	window: ALL_DAYS,
	mode: 'window',
	dates: 'possible'
};

/** What passes the filters whenever it is: the same while time is moved. */
interface Passing {
	filters: Filters;
	search: SearchIndex | null;
	dated: readonly DatasetRecord[];
	undated: readonly DatasetRecord[];
}

const lastPassing = new WeakMap<SliceIndex, Passing>();

function findPassing(index: SliceIndex, query: Query): Passing {
	const { filters } = query;
	const search = index.search();
	const last = lastPassing.get(index);
	if (last?.filters === filters && last.search === search) return last;
	const ever = { ...query, ...EVER };
	const recordsOf = (found: readonly FoundRecord[]) =>
		found.map(({ order }) => index.records[order]!);
	const passing: Passing = {
		filters,
		search,
		dated: recordsOf(findDated(index, ever)),
		undated: recordsOf(find(index, index.undated, ever))
	};
	lastPassing.set(index, passing);
	return passing;
}

function findDated(index: SliceIndex, query: Query): FoundRecord[] {
	return find(index, index.dated, query);
}

function find(index: SliceIndex, rows: RecordRows, query: Query): FoundRecord[] {
	const { filters } = query;
	const passes = toRecordTest(index, filters);
	return rows
		.find({ ...query, filter: toSliceFilter(index, filters) })
		.filter(({ order }) => passes(order));
}

/** The filters that stand in columns. */
function toSliceFilter({ lookup: { dataset } }: SliceIndex, filters: Filters): SliceFilter {
	const { kinds, actors, places, modalities } = filters;
	const codes = (ids: readonly { id: string }[], chosen: readonly string[]) =>
		chosen.map((id) => ids.findIndex((each) => each.id === id));
	return {
		kinds: codes(dataset.kinds, kinds),
		actors: codes(dataset.actors, actors),
		places: codes(dataset.places, places),
		modalities: modalities.map((modality) => MODALITIES.indexOf(modality))
	};
}

/** Each facet of what all filters but its own select. */
function toFacets(index: SliceIndex, query: Query, selected: readonly FoundRecord[]): Facets {
	const { filters } = query;
	const count = (name: FacetName) => {
		const isOpen = filters[name].length === 0;
		const found = isOpen
			? selected
			: findDated(index, { ...query, filters: { ...filters, [name]: [] } });
		const numbers = new Map<string, number>();
		for (const { order } of found) {
			for (const id of index.facets[name][order]!) numbers.set(id, (numbers.get(id) ?? 0) + 1);
		}
		return numbers;
	};
	return {
		kinds: count('kinds'),
		actors: count('actors'),
		places: count('places'),
		sources: count('sources'),
		modalities: count('modalities')
	};
}
