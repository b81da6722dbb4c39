import type { SignedSink } from '#lib/core/engine/signed-sink.ts';

/** By key: numbers of rows, or sums of weights, which take more than 32 bits. */
export type Sums = Uint32Array | Float64Array;

export interface CodedRows {
	/** The key of each row from `first` on; rows before have none. */
	codes: Codes;
	first: number;
	/** By row, or null to count each row once. */
	weight: Uint32Array | null;
}

type Codes = Uint8Array | Uint32Array;

/** Counts rows by the key that stands in a column, or sums their weights. */
export class CodeTally implements SignedSink {
	sign: 1 | -1 = 1;
	readonly #rows: CodedRows;
	readonly #sums: Sums;

	/** @param sums by key: what rows are added to */
	constructor(rows: CodedRows, sums: Sums) {
		this.#rows = rows;
		this.#sums = sums;
	}

	addRange(from: number, to: number): void {
		const { codes, first, weight } = this.#rows;
		if (from < first) return;
		if (weight) weighRange(this.#sums, codes, first, from, to, weight, this.sign);
		else countRange(this.#sums, codes, from - first, to - first, this.sign);
	}

	addRows(rows: Uint32Array, count: number): void {
		const { codes, first, weight } = this.#rows;
		if (rows[0]! < first) return;
		if (weight) weighRows(this.#sums, codes, first, rows, count, weight, this.sign);
		else countRows(this.#sums, codes, first, rows, count, this.sign);
	}
}

function countRange(sums: Sums, codes: Codes, from: number, to: number, sign: number): void {
	for (let at = from; at < to; at++) sums[codes[at]!]! += sign;
}

function countRows(
	sums: Sums,
	codes: Codes,
	first: number,
	rows: Uint32Array,
	count: number,
	sign: number
): void {
	for (let at = 0; at < count; at++) sums[codes[rows[at]! - first]!]! += sign;
}

function weighRange(
	sums: Sums,
	codes: Codes,
	first: number,
	from: number,
	to: number,
	weight: Uint32Array,
	sign: number
): void {
	for (let row = from; row < to; row++) sums[codes[row - first]!]! += sign * weight[row]!;
}

function weighRows(
	sums: Sums,
	codes: Codes,
	first: number,
	rows: Uint32Array,
	count: number,
	weight: Uint32Array,
	sign: number
): void {
	for (let at = 0; at < count; at++) {
		const row = rows[at]!;
		sums[codes[row - first]!]! += sign * weight[row]!;
	}
}
