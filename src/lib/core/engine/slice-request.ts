import type { TickRange } from '#lib/core/columns/ticks.ts';
import type { TimeMode } from '#lib/core/time/time-mode.ts';

/**
 * What is asked of a dataset of any size, wherever it lies: in memory, in one database or in many.
 * Every engine gives equal answers. Numbers name places, kinds and so on by their position.
 */
export interface SliceRequest {
	/** Ticks, both inclusive. In cumulative mode the first is not looked at. */
	window: TickRange;
	mode: TimeMode;
	/** `certain` leaves out what only may lie in the window. */
	dates: 'possible' | 'certain';
	filter: SliceFilter;
	want: SliceWant;
}

/** Between fields AND, within one OR; null and left out filter nothing. */
export interface SliceFilter {
	/** At or from or to one of them. */
	readonly places?: readonly number[] | null;
	readonly kinds?: readonly number[] | null;
	readonly actors?: readonly number[] | null;
	readonly modalities?: readonly number[] | null;
	/** Joins these two; `directed`: from the one to the other, or without direction. */
	readonly pair?: { readonly from: number; readonly to: number; readonly directed: boolean } | null;
}

export interface SliceWant {
	counts?: readonly CountWant[];
	histogram?: HistogramWant;
	events?: EventsWant;
	cube?: CubeWant;
}

/** Of two keys: the first times the number of the second, plus the second. */
export const COUNT_KEYS = [
	'place',
	'pair',
	'kind',
	'actor',
	'modality',
	'place-kind',
	'pair-modality'
] as const;
export type CountKey = (typeof COUNT_KEYS)[number];

/** An event counts at each of its places, a flow at both ends, and with each of its actors. */
export interface CountWant {
	by: CountKey;
	/** Number of events, or the sum of their weights in steps. */
	value: 'number' | 'weight';
	/** Only so many, the greatest; of two keys so many of the first, each with all of the second. */
	top?: number;
}

/** What passes the filter by earliest start, whatever the window, in bins of equal length. */
export interface HistogramWant {
	/** Finite ticks. */
	range: TickRange;
	/** At least 1, at most one a tick. */
	bins: number;
}

export interface EventsWant {
	/** `start`: earliest first. `weight`: heaviest first. What is equal: lower row first. */
	order: 'start' | 'weight';
	limit: number;
	/** `next` of an earlier answer to the same request. */
	cursor?: EventCursor;
}

export interface EventCursor {
	value: number;
	row: number;
}

/** Sums over time that answer for every window of whole buckets, see `SliceCube`. Possible dates. */
export interface CubeWant {
	by: CountKey;
	value: 'number' | 'weight';
	/** Finite ticks. */
	range: TickRange;
	buckets: number;
}
