const BLOCK = 1024;

/** The greatest weight of every so many rows, which says where no heavy row has to be looked for. */
export class WeightBlocks {
	readonly #greatest: Uint32Array;

	/** Reads every weight once. */
	constructor(weight: Uint32Array) {
		this.#greatest = new Uint32Array(Math.ceil(weight.length / BLOCK));
		for (let row = 0; row < weight.length; row++) {
			const block = Math.floor(row / BLOCK);
			if (weight[row]! > this.#greatest[block]!) this.#greatest[block] = weight[row]!;
		}
	}

	/**
	 * Of rows `from` to `to - 1` hands over stretches that may hold some of at least this weight.
	 * @param least is asked again before each
	 */
	forEachHeavy(
		from: number,
		to: number,
		least: () => number,
		take: (from: number, to: number) => void
	): void {
		for (let at = from; at < to;) {
			const block = Math.floor(at / BLOCK);
			const end = Math.min(to, (block + 1) * BLOCK);
			if (this.#greatest[block]! >= least()) take(at, end);
			at = end;
		}
	}
}
