import type { PairTable } from '#lib/core/columns/event-columns.ts';

/** Gives every pair of places a number, in the order in which they are first asked for. */
export class PairCodes {
	readonly #codes = new Map<number, number>();
	readonly #from: number[] = [];
	readonly #to: number[] = [];
	readonly #mutual: number[] = [];
	readonly #places: number;

	/** @param places more than the number of any place; at most 2 ** 26 */
	constructor(places: number) {
		this.#places = places;
	}

	codeOf(from: number, to: number, mutual: number): number {
		const key = (from * this.#places + to) * 2 + mutual;
		const known = this.#codes.get(key);
		if (known !== undefined) return known;
		const code = this.#from.length;
		this.#codes.set(key, code);
		this.#from.push(from);
		this.#to.push(to);
		this.#mutual.push(mutual);
		return code;
	}

	table(): PairTable {
		return {
			from: Uint32Array.from(this.#from),
			to: Uint32Array.from(this.#to),
			mutual: Uint8Array.from(this.#mutual)
		};
	}
}
