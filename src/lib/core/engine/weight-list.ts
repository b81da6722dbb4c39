import type { RowSink } from '#lib/core/engine/select-rows.ts';
import type { EventCursor } from '#lib/core/engine/slice-request.ts';

/** Keeps the heaviest rows, at most `limit`, that come after the cursor. */
export class WeightList implements RowSink {
	readonly #weight: Uint32Array;
	readonly #limit: number;
	readonly #cursor: EventCursor | undefined;
	#rows: number[] = [];
	/** Rows of equal weight still can come in: they come in any order. */
	#least = -1;

	constructor(weight: Uint32Array, limit: number, cursor: EventCursor | undefined) {
		this.#weight = weight;
		this.#limit = limit;
		this.#cursor = cursor;
	}

	addRange(from: number, to: number): void {
		for (let row = from; row < to; row++) this.#add(row);
	}

	addRows(rows: Uint32Array, count: number): void {
		for (let at = 0; at < count; at++) this.#add(rows[at]!);
	}

	/** Lighter rows cannot come in any more. */
	get least(): number {
		return this.#least;
	}

	/** Heaviest first, of equal weight the lower row. */
	finish(): number[] {
		this.#cut();
		return this.#rows;
	}

	#add(row: number): void {
		const weight = this.#weight[row]!;
		if (weight < this.#least || this.#isBefore(weight, row)) return;
		this.#rows.push(row);
		if (this.#rows.length >= 2 * this.#limit + 16) this.#cut();
	}

	#isBefore(weight: number, row: number): boolean {
		const cursor = this.#cursor;
		if (!cursor) return false;
		return weight > cursor.value || (weight === cursor.value && row <= cursor.row);
	}

	#cut(): void {
		const weight = this.#weight;
		this.#rows = this.#rows.sort((a, b) => weight[b]! - weight[a]! || a - b).slice(0, this.#limit);
		if (this.#rows.length < this.#limit) return;
		this.#least = this.#limit > 0 ? weight[this.#rows.at(-1)!]! : Infinity;
	}
}
