import type { EventRows } from '#lib/core/columns/loose-events.ts';
import type { EventCursor } from '#lib/core/engine/slice-request.ts';

export interface SliceAnswer {
	/** false: of whole buckets that hold the window, not of the window itself. */
	exact: boolean;
	/** The length of such a bucket in ticks, or null. */
	bucket: number | null;
	columns: SliceColumns;
}

/** What was wanted, and the number of events always. */
export interface SliceColumns {
	events: number;
	/** Those among them that only may lie in the window. */
	uncertain: number;
	/** In the order of the wishes. */
	counts: readonly CountColumns[];
	histogram: HistogramColumns | null;
	page: EventPage | null;
	cube: SliceCube | null;
}

/** Keys with a value above 0: ascending, or, where only the top is wanted, greatest value first. */
export interface CountColumns {
	key: Uint32Array;
	value: Float64Array;
}

export interface HistogramColumns {
	/** First tick of each bin. */
	from: Float64Array;
	number: Float64Array;
	/** Events whose earliest start lies before the first bin or has no bound. */
	earlier: number;
}

/** One page of a list of events. */
export interface EventPage {
	row: Uint32Array;
	next: EventCursor | null;
	/** What they hold, from engines whose columns do not lie in this memory; see `toEventRows`. */
	events?: EventRows;
}

/**
 * Sums over time, for windows of whole buckets. Bucket b begins with tick `edges[b]` and ends before
 * `edges[b + 1]`. From `b * keys` on stand, by key, in `started` what starts before `edges[b]` and
 * in `ended` what ends before it; after the last edge, as if it were one more, stands everything.
 * In the buckets i to j may lie what has started at j + 1 without what has ended at i.
 */
export interface SliceCube {
	edges: Float64Array;
	keys: number;
	started: Uint32Array | Float64Array;
	ended: Uint32Array | Float64Array;
}
