import { keepAtLeast, keepBetween, keepMarked } from '#lib/core/engine/keep-rows.ts';
import type { RowTest } from '#lib/core/engine/row-tests.ts';

/** Rows are handled by so many, which the nearest cache holds. */
export const BLOCK_ROWS = 4096;

/**
 * Keeps of rows `from` to `to - 1`, at most a block of them, those that are asked for, and gives how
 * many they are. Which they are stands at the front of `rows` until the next call.
 */
export interface RowScan {
	readonly rows: Uint32Array;
	/** How many times as fast it reads rows under a filter as a loop does. */
	readonly speed: number;
	/** Those whose value is at least this. */
	keepAtLeast(values: Int32Array, least: number, from: number, to: number): number;
	/** Those whose value is at least `least` and below `below`. */
	keepBetween(values: Int32Array, least: number, below: number, from: number, to: number): number;
	keepPassing(test: RowTest, from: number, to: number): number;
}

const rows = new Uint32Array(BLOCK_ROWS);

/** Row by row. */
export const PLAIN_SCAN: RowScan = {
	rows,
	speed: 1,
	keepAtLeast: (values, least, from, to) => keepAtLeast(rows, values, least, from, to),
	keepBetween: (values, least, below, from, to) =>
		keepBetween(rows, values, least, below, from, to),
	keepPassing: (test, from, to) => keepMarked(rows, test, from, to)
};
