/** Few enough that most hold no heavy row, many enough that there are few blocks. */
const BLOCK = 256;
const UNKNOWN = -1;

/** A row, and its weight. */
export interface WeighedRow {
	row: number;
	weight: number;
}

/**
 * The greatest weight of every so many rows, which says where no heavy row has to be looked for. Read
 * as it is asked for, so that a first question takes no longer than to look at its own rows.
 */
export class WeightBlocks {
	readonly #weight: Uint32Array;
	readonly #greatest: Float64Array;

	constructor(weight: Uint32Array) {
		this.#weight = weight;
		this.#greatest = new Float64Array(Math.ceil(weight.length / BLOCK)).fill(UNKNOWN);
	}

	/**
	 * Of rows `from` to `to - 1` hands over stretches that may hold one heavier than another row, or as
	 * heavy with a lower number.
	 * @param least that row, which is asked for again before each; null: any may do
	 */
	forEachHeavy(
		from: number,
		to: number,
		least: () => WeighedRow | null,
		take: (from: number, to: number) => void
	): void {
		for (let at = from; at < to;) {
			const block = Math.floor(at / BLOCK);
			const end = Math.min(to, (block + 1) * BLOCK);
			const bound = least();
			const greatest = bound === null ? Infinity : this.#greatestOf(block);
			if (bound === null || greatest > bound.weight) take(at, end);
			else if (greatest === bound.weight && at < bound.row) take(at, end);
			at = end;
		}
	}

	#greatestOf(block: number): number {
		const known = this.#greatest[block]!;
		if (known !== UNKNOWN) return known;
		const end = Math.min(this.#weight.length, (block + 1) * BLOCK);
		let greatest = 0;
		for (let row = block * BLOCK; row < end; row++) {
			if (this.#weight[row]! > greatest) greatest = this.#weight[row]!;
		}
		this.#greatest[block] = greatest;
		return greatest;
	}
}
