import type { CodedRows, Sums } from '#lib/core/engine/code-tally.ts';
import type { SignedSink } from '#lib/core/engine/signed-sink.ts';

export interface FineRows extends CodedRows {
	/** A second key of each row of all. */
	finer: Uint8Array;
	/** How many second keys there are. */
	size: number;
}

/** Counts rows by the keys that stand in two columns, or sums their weights. */
export class FineTally implements SignedSink {
	sign: 1 | -1 = 1;
	readonly #rows: FineRows;
	readonly #sums: Sums;

	/** @param sums at first key times the number of second keys, plus the second key */
	constructor(rows: FineRows, sums: Sums) {
		this.#rows = rows;
		this.#sums = sums;
	}

	addRange(from: number, to: number): void {
		if (from < this.#rows.first) return;
		if (this.#rows.weight) for (let row = from; row < to; row++) this.#weigh(row);
		else countRange(this.#sums, this.#rows, from, to, this.sign);
	}

	addRows(rows: Uint32Array, count: number): void {
		if (rows[0]! < this.#rows.first) return;
		if (this.#rows.weight) for (let at = 0; at < count; at++) this.#weigh(rows[at]!);
		else countRows(this.#sums, this.#rows, rows, count, this.sign);
	}

	#weigh(row: number): void {
		const { codes, first, finer, size, weight } = this.#rows;
		this.#sums[codes[row - first]! * size + finer[row]!]! += this.sign * weight![row]!;
	}
}

function countRange(
	sums: Sums,
	{ codes, first, finer, size }: FineRows,
	from: number,
	to: number,
	sign: number
): void {
	for (let row = from; row < to; row++) sums[codes[row - first]! * size + finer[row]!]! += sign;
}

function countRows(
	sums: Sums,
	{ codes, first, finer, size }: FineRows,
	rows: Uint32Array,
	count: number,
	sign: number
): void {
	for (let at = 0; at < count; at++) {
		const row = rows[at]!;
		sums[codes[row - first]! * size + finer[row]!]! += sign;
	}
}
