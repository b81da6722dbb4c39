import type { EventColumns } from '#lib/core/columns/event-columns.ts';
import type { Sums } from '#lib/core/engine/code-tally.ts';
import type { SignedSink } from '#lib/core/engine/signed-sink.ts';

/** Counts rows by place and kind, or sums their weights; flows where they start. */
export class PlaceKindTally implements SignedSink {
	sign: 1 | -1 = 1;
	readonly #columns: EventColumns;
	readonly #sums: Sums;
	readonly #isWeighed: boolean;

	/** @param sums of place p and kind k at `p * kinds + k`, also of what is at no known place */
	constructor(columns: EventColumns, sums: Sums, isWeighed: boolean) {
		this.#columns = columns;
		this.#sums = sums;
		this.#isWeighed = isWeighed;
	}

	addRange(from: number, to: number): void {
		if (this.#isWeighed) for (let row = from; row < to; row++) this.#weigh(row);
		else countRange(this.#sums, this.#columns, from, to, this.sign);
	}

	addRows(rows: Uint32Array, count: number): void {
		if (this.#isWeighed) for (let at = 0; at < count; at++) this.#weigh(rows[at]!);
		else countRows(this.#sums, this.#columns, rows, count, this.sign);
	}

	#weigh(row: number): void {
		const { place, kind, kinds, weight } = this.#columns;
		this.#sums[place[row]! * kinds + kind[row]!]! += this.sign * weight[row]!;
	}
}

function countRange(
	sums: Sums,
	{ place, kind, kinds }: EventColumns,
	from: number,
	to: number,
	sign: number
): void {
	for (let row = from; row < to; row++) sums[place[row]! * kinds + kind[row]!]! += sign;
}

function countRows(
	sums: Sums,
	{ place, kind, kinds }: EventColumns,
	rows: Uint32Array,
	count: number,
	sign: number
): void {
	for (let at = 0; at < count; at++) {
		const row = rows[at]!;
		sums[place[row]! * kinds + kind[row]!]! += sign;
	}
}
