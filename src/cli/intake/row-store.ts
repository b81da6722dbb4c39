import { closeSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { BLOCK_ROWS, RowBlock } from './row-block.ts';
import { openScratch, writeWhole } from './scratch-file.ts';

/** Keeps rows on disk, block by block, and holds one block in memory. */
export class RowStore {
	readonly #file: number;
	readonly #block = new RowBlock();
	#inBlock = 0;
	#rows = 0;

	/** @param folder where there is room for 60 bytes a row */
	constructor(folder: string) {
		this.#file = openScratch(join(folder, 'rows'));
	}

	get rows(): number {
		return this.#rows;
	}

	/** The block and position that the next row is to be written to. */
	next(): { block: RowBlock; at: number } {
		if (this.#inBlock === BLOCK_ROWS) {
			writeWhole(this.#file, this.#block.bytes);
			this.#inBlock = 0;
		}
		return { block: this.#block, at: this.#inBlock };
	}

	/** What has been written to that position counts. */
	keep(): void {
		this.#inBlock++;
		this.#rows++;
	}

	/** All rows in their order; each block holds only until the next one is asked for. */
	*blocks(): Generator<{ block: RowBlock; rows: number }> {
		const whole = (this.#rows - this.#inBlock) / BLOCK_ROWS;
		const read = new RowBlock();
		for (let number = 0; number < whole; number++) {
			const { length } = read.bytes;
			for (let at = 0; at < length;) {
				at += readSync(this.#file, read.bytes, at, length - at, number * length + at);
			}
			yield { block: read, rows: BLOCK_ROWS };
		}
		if (this.#inBlock > 0) yield { block: this.#block, rows: this.#inBlock };
	}

	close(): void {
		closeSync(this.#file);
	}
}
