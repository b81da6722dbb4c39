import type { RowSink } from '#lib/core/engine/select-rows.ts';

const FIRST_ROOM = 4096;

/** Keeps the numbers of rows as they come. */
export class RowList implements RowSink {
	count = 0;
	#rows = new Uint32Array(FIRST_ROOM);

	addRange(from: number, to: number): void {
		this.#makeRoom(to - from);
		for (let row = from; row < to; row++) this.#rows[this.count++] = row;
	}

	addRows(rows: Uint32Array, count: number): void {
		this.#makeRoom(count);
		this.#rows.set(rows.subarray(0, count), this.count);
		this.count += count;
	}

	toRows(): Uint32Array {
		return this.#rows.slice(0, this.count);
	}

	#makeRoom(more: number): void {
		if (this.count + more <= this.#rows.length) return;
		const grown = new Uint32Array(2 * (this.count + more));
		grown.set(this.#rows);
		this.#rows = grown;
	}
}
