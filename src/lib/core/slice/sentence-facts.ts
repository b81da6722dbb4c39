import type { DatasetRecord } from '#lib/core/model/compiled.ts';
import type { Modality } from '#lib/core/model/dataset.ts';
import type { DatasetLookup } from '#lib/core/model/lookup.ts';
import { labelIn, nameIn } from '#lib/core/model/name-in.ts';
import { findBusiestPair } from '#lib/core/slice/busiest-pair.ts';
import { moveWindowTo } from '#lib/core/slice/move-window.ts';
import type { Filters, Pair } from '#lib/core/slice/query.ts';
import type { Slice } from '#lib/core/slice/slice.ts';
import { toUnitAt } from '#lib/core/slice/window-frame.ts';
import type { Day, DayRange } from '#lib/core/time/day.ts';

/** What a sentence about a slice says, in names but without grammar. */
export interface SentenceFacts {
	days: DayRange;
	events: number;
	ties: number;
	/** Distinct sources of the excerpts. */
	documents: number;
	/** The pair that at least two records tie together and no other pair more. */
	pair: NamedPair | null;
	filters: NamedFilters | null;
	standings: Slice['standings'];
	uncertain: number;
	undated: number;
	/** The next record outside the days, else the last before them; whole year of its near end. */
	nearest: { isLater: boolean; year: DayRange; window: DayRange } | null;
}

export interface NamedPair {
	pair: Pair;
	from: string;
	to: string;
	records: number;
}

/** Active filters by the names readers know. */
export interface NamedFilters {
	kinds: readonly string[];
	actors: readonly string[];
	places: readonly string[];
	sources: readonly string[];
	modalities: readonly Modality[];
	pair: Pick<NamedPair, 'pair' | 'from' | 'to'> | null;
	text: string;
}

export function toSentenceFacts(
	slice: Slice,
	lookup: DatasetLookup,
	language: string
): SentenceFacts {
	const records = slice.entries.map(({ record }) => record);
	const events = records.filter(({ type }) => type === 'event').length;
	const busiest = slice.query.filters.pair ? null : findBusiestPair(records, lookup);
	const toName = (id: string) => placeName(id, lookup, language);
	return {
		days: slice.days,
		events,
		ties: records.length - events,
		documents: countSources(slice, lookup),
		pair: busiest && {
			...busiest,
			from: toName(busiest.pair.from),
			to: toName(busiest.pair.to)
		},
		filters: toNamedFilters(slice.query.filters, lookup, language),
		standings: slice.standings,
		uncertain: slice.uncertain,
		undated: slice.undated.length,
		nearest: toNearest(slice)
	};
}

/** Where sources are filtered, the facet counts those of other records too. */
function countSources({ entries, facets, query }: Slice, lookup: DatasetLookup): number {
	if (query.filters.sources.length === 0) return facets.sources.size;
	return new Set(entries.flatMap(({ record }) => lookup.sourcesOfRecord(record))).size;
}

function toNamedFilters(
	filters: Filters,
	lookup: DatasetLookup,
	language: string
): NamedFilters | null {
	const { kinds, actors, places, sources, modalities, pair } = filters;
	const text = filters.text.trim();
	const lists = [kinds, actors, places, sources, modalities];
	if (pair === null && text === '' && lists.every((list) => list.length === 0)) return null;
	const toName = (id: string) => placeName(id, lookup, language);
	return {
		kinds: kinds.map((id) => labelIn(lookup.kind(id)?.label ?? {}, language).text || id),
		actors: actors.map((id) => {
			const actor = lookup.actor(id);
			return actor ? nameIn(actor, language).text : id;
		}),
		places: places.map(toName),
		sources: sources.map((id) => lookup.source(id)?.title ?? id),
		modalities,
		pair: pair && { pair, from: toName(pair.from), to: toName(pair.to) },
		text
	};
}

function placeName(id: string, lookup: DatasetLookup, language: string): string {
	const place = lookup.place(id);
	return place ? nameIn(place, language).text : id;
}

function toNearest({ next, previous, query }: Slice): SentenceFacts['nearest'] {
	const record = next ?? previous;
	const day = record && toNearEnd(record, next !== null);
	if (!record || day === null) return null;
	const isFinite = query.window.every(Number.isFinite);
	const year = toUnitAt('year', day);
	const window = isFinite ? moveWindowTo(query.window, query.mode, record) : year;
	return { isLater: next !== null, year, window };
}

function toNearEnd({ date }: DatasetRecord, isLater: boolean): Day | null {
	const day = isLater ? date?.start[0] : date?.end[1];
	return day !== undefined && Number.isFinite(day) ? day : null;
}
