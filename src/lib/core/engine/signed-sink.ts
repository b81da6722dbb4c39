import type { RowSink } from '#lib/core/engine/select-rows.ts';

/** A sink that can also give back: 1 adds what comes, -1 takes it away. */
export interface SignedSink extends RowSink {
	sign: 1 | -1;
}

/** Several sinks as one, so that rows are found once for all of them. */
export class SinkGroup implements SignedSink {
	readonly #sinks: readonly SignedSink[];

	constructor(sinks: readonly SignedSink[]) {
		this.#sinks = sinks;
	}

	get sign(): 1 | -1 {
		return this.#sinks[0]?.sign ?? 1;
	}

	set sign(sign: 1 | -1) {
		for (const sink of this.#sinks) sink.sign = sign;
	}

	addRange(from: number, to: number): void {
		for (const sink of this.#sinks) sink.addRange(from, to);
	}

	addRows(rows: Uint32Array, count: number): void {
		for (const sink of this.#sinks) sink.addRows(rows, count);
	}
}
