import type { DatasetRecord } from '#lib/core/model/compiled.ts';
import type { Standing } from '#lib/core/model/dataset.ts';
import type { Query } from '#lib/core/slice/query.ts';
import type { DayRange } from '#lib/core/time/day.ts';

/** One record in a slice. The same object in every slice that holds it with the same certainty. */
export interface SliceEntry {
	record: DatasetRecord;
	/** false: its date only may lie in the window. */
	certain: boolean;
	/** Position in date order among all records of the dataset, from 0. */
	order: number;
}

/**
 * What a query selects. The sentence, the map, the list, the facets and the timeline all count
 * from this one value.
 */
export interface Slice {
	query: Query;
	/** The days looked at: the query's window after its mode is applied. */
	days: DayRange;
	/**
	 * By when they come into the window, see `sortEntries`. Dated records only; those without a
	 * place are here and never on the map.
	 */
	entries: readonly SliceEntry[];
	/** The records of `entries` that no place with coordinates is known for: listed, never drawn. */
	unlocated: readonly DatasetRecord[];
	/** Pass the filters but have no date: never part of a window. */
	undated: readonly DatasetRecord[];
	standings: Readonly<Record<Standing, number>>;
	/** Entries whose date only may lie in the window. */
	uncertain: number;
	facets: Facets;
	/** Last record that passes the filters and ended before these days. */
	previous: DatasetRecord | null;
	/** First record that passes the filters and begins after these days. */
	next: DatasetRecord | null;
}

/**
 * Value id to number of records, each counted with every other filter applied but its own. Values
 * without records are absent.
 */
export interface Facets {
	kinds: ReadonlyMap<string, number>;
	actors: ReadonlyMap<string, number>;
	places: ReadonlyMap<string, number>;
	sources: ReadonlyMap<string, number>;
	modalities: ReadonlyMap<string, number>;
}
