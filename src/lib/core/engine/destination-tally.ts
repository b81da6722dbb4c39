import type { EventColumns } from '#lib/core/columns/event-columns.ts';
import type { Sums } from '#lib/core/engine/code-tally.ts';
import type { SignedSink } from '#lib/core/engine/signed-sink.ts';

/**
 * Counts flows, or sums their weights, at the place where they go, unless that is where they start;
 * or at place and kind.
 */
export class DestinationTally implements SignedSink {
	sign: 1 | -1 = 1;
	readonly #columns: EventColumns;
	readonly #sums: Sums;
	readonly #isWeighed: boolean;
	readonly #hasKinds: boolean;

	/** @param sums by place, or by place and kind: what flows are added to */
	constructor(columns: EventColumns, sums: Sums, isWeighed: boolean, hasKinds: boolean) {
		this.#columns = columns;
		this.#sums = sums;
		this.#isWeighed = isWeighed;
		this.#hasKinds = hasKinds;
	}

	addRange(from: number, to: number): void {
		if (from < this.#columns.flowFrom) return;
		for (let row = from; row < to; row++) this.#add(row);
	}

	addRows(rows: Uint32Array, count: number): void {
		if (rows[0]! < this.#columns.flowFrom) return;
		for (let at = 0; at < count; at++) this.#add(rows[at]!);
	}

	#add(row: number): void {
		const { pair, pairs, place, flowFrom } = this.#columns;
		const to = pairs.to[pair[row - flowFrom]!]!;
		if (to === place[row]) return;
		const key = this.#hasKinds ? to * this.#columns.kinds + this.#columns.kind[row]! : to;
		this.#sums[key]! += this.#isWeighed ? this.sign * this.#columns.weight[row]! : this.sign;
	}
}
