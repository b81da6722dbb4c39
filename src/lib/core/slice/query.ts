import type { Modality } from '#lib/core/model/dataset.ts';
import type { DayRange } from '#lib/core/time/day.ts';
import type { TimeMode } from '#lib/core/time/time-mode.ts';

/** Between fields AND, within one OR; an empty list filters nothing. */
export interface Filters {
	/** Place ids. */
	places: readonly string[];
	actors: readonly string[];
	sources: readonly string[];
	kinds: readonly string[];
	modalities: readonly Modality[];
	pair: Pair | null;
	/** Search words as typed. */
	text: string;
}

/** Ties between two places; `directed` keeps only those from `from` to `to`. */
export interface Pair {
	from: string;
	to: string;
	directed: boolean;
}

export interface Query {
	/** Days, inclusive; ends may be infinite. */
	window: DayRange;
	mode: TimeMode;
	filters: Filters;
	/** `certain` leaves out records that only may lie in the window. */
	dates: 'possible' | 'certain';
}

export const NO_FILTERS: Filters = Object.freeze({
	places: [],
	actors: [],
	sources: [],
	kinds: [],
	modalities: [],
	pair: null,
	text: ''
});
