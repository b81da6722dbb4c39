import type { PairTable } from '#lib/core/columns/event-columns.ts';
import { CodeBook, toPositions } from './code-book.ts';

/** More than the number of any place, as PairCodes has it too. */
const PLACES = 2 ** 25;
const MOST_PAIRS = 2_000_000;

/** The pairs of places that flows join. */
export class PairBook {
	readonly #pairs: CodeBook<number>;

	constructor(file: string) {
		const hint = 'Round coordinates more with --round, or name other columns with --map.';
		this.#pairs = new CodeBook(file, { what: 'pairs of places', names: MOST_PAIRS, hint });
	}

	codeOf(from: number, to: number, isDirected: boolean): number {
		// Without a direction both orders are one pair.
		const [a, b] = isDirected || from < to ? [from, to] : [to, from];
		return this.#pairs.codeOf((a * PLACES + b) * 2 + Number(!isDirected));
	}

	/**
	 * @param places which number each place gets
	 * @returns pairs in the order of the numbers that files have, and which number each pair gets
	 */
	finish(places: Uint32Array): { pairs: PairTable; pairPositions: Uint32Array } {
		const ends = (pair: number) => {
			const key = this.#pairs.keyOf(pair);
			const mutual = key % 2;
			const [from, to] = [Math.floor(key / 2 / PLACES), Math.floor(key / 2) % PLACES];
			const [a, b] = [places[from]!, places[to]!];
			return mutual === 1 && a > b ? [b, a, mutual] : [a, b, mutual];
		};
		const pairs = this.#pairs.byFrequency((a, b) => {
			const [first, second] = [ends(a), ends(b)];
			return first[0]! - second[0]! || first[1]! - second[1]! || first[2]! - second[2]!;
		});
		const table = Array.from(pairs, ends);
		return {
			pairs: {
				from: Uint32Array.from(table, ([from]) => from!),
				to: Uint32Array.from(table, ([, to]) => to!),
				mutual: Uint8Array.from(table, ([, , mutual]) => mutual!)
			},
			pairPositions: toPositions(pairs)
		};
	}
}
