import type { SliceCube } from '#lib/core/engine/slice-answer.ts';

/** Takes what comes to keys at stages in any order, and sums it up over all stages before. */
export class StageSums {
	readonly #sums: SliceCube['started'];
	readonly #keys: number;

	/** @param value numbers of events, which fit into 32 bits, or sums of weights */
	constructor(stages: number, keys: number, value: 'number' | 'weight') {
		const cells = stages * keys;
		this.#sums = value === 'number' ? new Uint32Array(cells) : new Float64Array(cells);
		this.#keys = keys;
	}

	add(stage: number, key: number, more: number): void {
		this.#sums[stage * this.#keys + key]! += more;
	}

	/** To be called once, when all has been added. */
	finish(): SliceCube['started'] {
		const sums = this.#sums;
		const keys = this.#keys;
		for (let cell = keys; cell < sums.length; cell++) sums[cell]! += sums[cell - keys]!;
		return sums;
	}
}
