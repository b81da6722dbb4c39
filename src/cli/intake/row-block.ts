/** Number of a place that stands for none. */
export const NOWHERE = 2 ** 32 - 1;
export const NO_GAPS = 2 ** 32 - 1;
export const BLOCK_ROWS = 2 ** 15;

/** Columns of a block by position: those of eight bytes, then those of four. */
const WIDE = 5;
const NARROW = 5;
const WIDE_BYTES = 8;
export const ROW_BYTES = WIDE * WIDE_BYTES + NARROW * 4;

/**
 * Rows as they were read, before it is known in which unit time is counted and which numbers places,
 * kinds and actors get. All of it lies in one stretch of memory, which goes to disk as it is.
 */
export class RowBlock {
	readonly bytes = new Uint8Array(BLOCK_ROWS * ROW_BYTES);
	/** In seconds since 1970: earliest and latest start, earliest and latest end. */
	readonly startFrom = this.#wide(0);
	readonly startTo = this.#wide(1);
	readonly endFrom = this.#wide(2);
	readonly endTo = this.#wide(3);
	readonly weight = this.#wide(4);
	/** Place, or NOWHERE; of flows pair. */
	readonly where = this.#narrow(0);
	readonly isFlow = this.#narrow(1);
	/** Kind times 8, plus modality. */
	readonly classes = this.#narrow(2);
	readonly actorSet = this.#narrow(3);
	/** Number of a date with gaps, or NO_GAPS. */
	readonly gaps = this.#narrow(4);

	#wide(at: number): Float64Array {
		return new Float64Array(this.bytes.buffer, at * BLOCK_ROWS * WIDE_BYTES, BLOCK_ROWS);
	}

	#narrow(at: number): Uint32Array {
		const first = (WIDE * WIDE_BYTES + at * 4) * BLOCK_ROWS;
		return new Uint32Array(this.bytes.buffer, first, BLOCK_ROWS);
	}
}
