import type { SignedSink } from '#lib/core/engine/signed-sink.ts';

/** Counts rows, whatever they are. */
export class NumberTally implements SignedSink {
	sign: 1 | -1 = 1;
	count = 0;

	addRange(from: number, to: number): void {
		this.count += this.sign * (to - from);
	}

	addRows(_rows: Uint32Array, count: number): void {
		this.count += this.sign * count;
	}
}
