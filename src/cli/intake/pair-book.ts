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
		const ends = Array.from({ length: this.#pairs.size }, (_, pair) =>
			toEnds(this.#pairs.keyOf(pair), places)
		);
		const pairs = this.#pairs.byFrequency((a, b) => compareEnds(ends[a]!, ends[b]!));
		const table = Array.from(pairs, (pair) => ends[pair]!);
		return {
			pairs: {
				from: Uint32Array.from(table, ([from]) => from),
				to: Uint32Array.from(table, ([, to]) => to),
				mutual: Uint8Array.from(table, ([, , mutual]) => mutual)
			},
			pairPositions: toPositions(pairs)
		};
	}
}

type Ends = readonly [from: number, to: number, mutual: number];

function toEnds(key: number, places: Uint32Array): Ends {
	const mutual = key % 2;
	const from = places[Math.floor(key / 2 / PLACES)]!;
	const to = places[Math.floor(key / 2) % PLACES]!;
	return mutual === 1 && from > to ? [to, from, mutual] : [from, to, mutual];
}

function compareEnds(a: Ends, b: Ends): number {
	return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
