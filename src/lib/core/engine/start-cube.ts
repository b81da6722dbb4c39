import { datingOf } from '#lib/core/columns/band.ts';
import type { EventColumns, Tier } from '#lib/core/columns/event-columns.ts';
import type { Sums } from '#lib/core/engine/code-tally.ts';

/**
 * How many rows of each key start before each of some edges in time, counted from wherever it may be.
 * What starts in a window is then the difference of two edges near its ends, put right by the rows
 * between edge and end, which stand together in every tier. Exact for every window, whatever number
 * it holds.
 *
 * Rows that a filter leaves out are left out, and so are those whose dates have gaps. Rows of exact
 * dates and others are in classes of their own.
 */
export interface StartCube {
	/** Ascending; nothing starts before the first or at the last. */
	edges: Float64Array;
	/** 1 where all dates are exact. */
	classes: number;
	keys: number;
	/** Whether nothing but flows is counted, which alone have pairs. */
	isOfFlows: boolean;
	/** Of edge e and class c from `(e * classes + c) * keys` on. */
	sums: Sums;
	/** Rows of edge e and class c, at `e * classes + c`. */
	rows: Int32Array;
	/** The first row of tier t that does not start before edge e, at `e * tiers + t`. */
	firsts: Uint32Array;
}

/** How many classes the rows of a cube are in. */
export function toClassCount({ tiers }: EventColumns): number {
	return 1 + Math.max(0, ...tiers.map(toClass));
}

export function toClass({ band }: Tier): number {
	return datingOf(band) === 'exact' ? 0 : 1;
}
