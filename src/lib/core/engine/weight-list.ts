import type { RowSink } from '#lib/core/engine/select-rows.ts';
import type { EventCursor } from '#lib/core/engine/slice-request.ts';
import type { WeighedRow } from '#lib/core/engine/weight-blocks.ts';

/** Keeps the heaviest rows, at most `limit`, that come after the cursor. */
export class WeightList implements RowSink {
	readonly #weight: Uint32Array;
	readonly #limit: number;
	readonly #cursor: EventCursor | undefined;
	#rows: number[] = [];
	/** The last that is kept, since so many have come as are wanted: lighter ones cannot come in. */
	#least: WeighedRow | null = null;

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

	/** What a row has to be heavier than, or as heavy with a lower number; null: any may come in. */
	get least(): WeighedRow | null {
		return this.#least;
	}

	/** Heaviest first, of equal weight the lower row. */
	finish(): number[] {
		this.#cut();
		return this.#rows;
	}

	#add(row: number): void {
		const weight = this.#weight[row]!;
		const least = this.#least;
		if (least && (weight < least.weight || (weight === least.weight && row > least.row))) return;
		if (this.#isBefore(weight, row)) return;
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
		const last = this.#rows.at(-1);
		if (this.#rows.length < this.#limit || last === undefined) return;
		this.#least = { row: last, weight: weight[last]! };
	}
}
