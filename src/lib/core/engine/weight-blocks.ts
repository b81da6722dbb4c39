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
	 * @param least that row, which is asked for again after each; null: any may do
	 */
	forEachHeavy(
		from: number,
		to: number,
		least: () => WeighedRow | null,
		take: (from: number, to: number) => void
	): void {
		let bound = least();
		for (let at = from; at < to;) {
			const block = Math.floor(at / BLOCK);
			const end = Math.min(to, (block + 1) * BLOCK);
			if (bound === null || this.#mayHold(block, at, bound)) {
				take(at, end);
				bound = least();
			}
			at = end;
		}
	}

	#mayHold(block: number, from: number, { row, weight }: WeighedRow): boolean {
		const greatest = this.#greatestOf(block);
		return greatest > weight || (greatest === weight && from < row);
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
