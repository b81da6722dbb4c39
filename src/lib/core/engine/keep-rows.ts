import type { RowTest } from '#lib/core/engine/row-tests.ts';

// Each writes the rows that it keeps to the front of `rows` and gives their number. The loops have
// no branches, which is what makes them fast: every row is written and the next one overwrites it
// unless it is kept.

/** Of rows `from` to `to - 1` those whose value is at least this. */
export function keepAtLeast(
	rows: Uint32Array,
	values: Int32Array,
	least: number,
	from: number,
	to: number
): number {
	let kept = 0;
	for (let row = from; row < to; row++) {
		rows[kept] = row;
		kept += Number(values[row]! >= least);
	}
	return kept;
}

/** Of rows `from` to `to - 1` those whose value is at least `least` and below `below`. */
export function keepBetween(
	rows: Uint32Array,
	values: Int32Array,
	least: number,
	below: number,
	from: number,
	to: number
): number {
	let kept = 0;
	for (let row = from; row < to; row++) {
		const value = values[row]!;
		rows[kept] = row;
		kept += Number(value >= least) & Number(value < below);
	}
	return kept;
}

/** Of rows `from` to `to - 1` those that pass the test. */
export function keepMarked(
	rows: Uint32Array,
	{ codes, mask, first }: RowTest,
	from: number,
	to: number
): number {
	let kept = 0;
	for (let row = from; row < to; row++) {
		rows[kept] = row;
		kept += mask[codes[row - first]!]!;
	}
	return kept;
}

/** Of the first `count` rows those that pass every test. */
export function keepPassingOf(rows: Uint32Array, count: number, tests: readonly RowTest[]): number {
	let kept = count;
	for (const { codes, mask, first } of tests) {
		const until = kept;
		kept = 0;
		for (let at = 0; at < until; at++) {
			const row = rows[at]!;
			rows[kept] = row;
			kept += mask[codes[row - first]!]!;
		}
	}
	return kept;
}
