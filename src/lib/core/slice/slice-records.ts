import type { DatasetRecord } from '#lib/core/model/compiled.ts';
import type { Standing } from '#lib/core/model/dataset.ts';
import { sortEntries } from '#lib/core/slice/entry-order.ts';
import type { FacetColumn } from '#lib/core/slice/facet-column.ts';
import type { Query } from '#lib/core/slice/query.ts';
import { toRecordFilter } from '#lib/core/slice/record-filter.ts';
import type { Verdict } from '#lib/core/slice/record-filter.ts';
import { toSliceDays } from '#lib/core/slice/slice-days.ts';
import { FACET_NAMES } from '#lib/core/slice/slice-index.ts';
import type { FacetName, SliceIndex } from '#lib/core/slice/slice-index.ts';
import type { Facets, Slice, SliceEntry } from '#lib/core/slice/slice.ts';
import type { Presence } from '#lib/core/time/date-value.ts';
import { presenceIn } from '#lib/core/time/presence.ts';
import type { DayRange } from '#lib/core/time/day.ts';

type Filter = (row: number) => Verdict;

/** What a query selects from a dataset. Pure: the same index and query give an equal slice. */
export function sliceRecords(index: SliceIndex, query: Query): Slice {
	const days = toSliceDays(query);
	const filter = toRecordFilter(index, query.filters);
	const counts = toFacetCounts(index);
	const entries: SliceEntry[] = [];
	const unlocated: DatasetRecord[] = [];
	const standings: Record<Standing, number> = { stated: 0, reported: 0, planned: 0 };
	let uncertain = 0;

	const later = firstStartingAfter(index, days[1]);
	for (let row = 0; row < later; row++) {
		const presence = presenceOf(index, row, days);
		if (presence === 'out' || (presence === 'possible' && query.dates === 'certain')) continue;
		const verdict = filter(row);
		if (verdict === 'fails') continue;
		countFacets(index, counts, verdict, row);
		if (verdict !== 'passes') continue;
		const entry = index.entries[presence][row]!;
		const { record } = entry;
		entries.push(entry);
		if (presence === 'possible') uncertain++;
		if (index.located[row] === 0) unlocated.push(record);
		standings[record.standing]++;
	}
	return {
		query,
		days,
		entries: sortEntries(entries, days[0]),
		unlocated,
		undated: index.records.filter((_, row) => row >= index.datedCount && filter(row) === 'passes'),
		standings,
		uncertain,
		facets: toFacets(index, counts),
		previous: findPrevious(index, filter, days, later),
		next: findNext(index, filter, later)
	};
}

/**
 * `presenceIn` on the columns: the bounds decide alone except for the few dates with gaps, which
 * are the only ones that may be out although their bounds meet the window.
 */
function presenceOf(index: SliceIndex, row: number, days: DayRange): Presence {
	if (index.startFrom[row]! > days[1] || index.endTo[row]! < days[0]) return 'out';
	if (index.startTo[row]! <= days[1] && index.endFrom[row]! >= days[0]) return 'certain';
	const date = index.records[row]?.date;
	return date?.parts ? presenceIn(date, days) : 'possible';
}

/** The first row whose record cannot have begun by this day. Rows are sorted by earliest start. */
function firstStartingAfter({ startFrom }: SliceIndex, day: number): number {
	let low = 0;
	let high = startFrom.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (startFrom[middle]! > day) high = middle;
		else low = middle + 1;
	}
	return low;
}

function findNext(index: SliceIndex, filter: Filter, later: number): DatasetRecord | null {
	for (let row = later; row < index.datedCount; row++) {
		if (filter(row) === 'passes') return index.records[row]!;
	}
	return null;
}

function findPrevious(
	index: SliceIndex,
	filter: Filter,
	days: DayRange,
	later: number
): DatasetRecord | null {
	for (let row = later - 1; row >= 0; row--) {
		if (index.endTo[row]! < days[0] && filter(row) === 'passes') return index.records[row]!;
	}
	return null;
}

type FacetCounts = Readonly<Record<FacetName, Uint32Array>>;

function toFacetCounts({ facets }: SliceIndex): FacetCounts {
	const zeros = ({ ids }: FacetColumn) => new Uint32Array(ids.length);
	return {
		kinds: zeros(facets.kinds),
		actors: zeros(facets.actors),
		places: zeros(facets.places),
		sources: zeros(facets.sources),
		modalities: zeros(facets.modalities)
	};
}

/** A record that one facet's filter alone stops still counts in that facet, and only there. */
function countFacets(
	{ facets }: SliceIndex,
	counts: FacetCounts,
	verdict: Exclude<Verdict, 'fails'>,
	row: number
): void {
	for (const name of FACET_NAMES) {
		if (verdict !== 'passes' && verdict !== name) continue;
		const { offsets, codes } = facets[name];
		const end = offsets[row + 1]!;
		for (let at = offsets[row]!; at < end; at++) counts[name][codes[at]!]!++;
	}
}

function toFacets({ facets }: SliceIndex, counts: FacetCounts): Facets {
	const toMap = (name: FacetName) => {
		const found = new Map<string, number>();
		counts[name].forEach((count, position) => {
			if (count > 0) found.set(facets[name].ids[position]!, count);
		});
		return found;
	};
	return {
		kinds: toMap('kinds'),
		actors: toMap('actors'),
		places: toMap('places'),
		sources: toMap('sources'),
		modalities: toMap('modalities')
	};
}
