import type { ActorSets } from '#lib/core/columns/event-columns.ts';
import { CodeBook, compareTexts, toPositions } from './code-book.ts';

const HINT = 'Name another column with --map actors=…, or none with --map actors=.';
const MOST_ACTORS = 1_000_000;
const MOST_SETS = 2_000_000;

/** Who takes part: actors, and the sets of them that occur. */
export class ActorBook {
	readonly #actors: CodeBook<string>;
	readonly #sets: CodeBook<string>;

	constructor(file: string) {
		this.#actors = new CodeBook(file, { what: 'actors', names: MOST_ACTORS, hint: HINT });
		this.#sets = new CodeBook(file, { what: 'sets of actors', names: MOST_SETS, hint: HINT });
	}

	/** @param names in any order; one that comes twice counts once */
	setOf(names: readonly string[]): number {
		const [first, second] = names;
		if (first === undefined) return this.#sets.codeOf('');
		if (second === undefined || (names.length === 2 && second === first)) {
			return this.#sets.codeOf(String(this.#actors.codeOf(first)));
		}
		if (names.length === 2) {
			// Nearly all sets: not worth a list that is sorted and joined.
			const [a, b] = [this.#actors.codeOf(first), this.#actors.codeOf(second)];
			return this.#sets.codeOf(a < b ? `${a},${b}` : `${b},${a}`);
		}
		const codes: number[] = [];
		for (const name of new Set(names)) codes.push(this.#actors.codeOf(name));
		return this.#sets.codeOf(codes.sort(ascending).join());
	}

	/** Names and sets in the order of the numbers that files have, and which number each set gets. */
	finish(): { names: string[]; actorSets: ActorSets; setPositions: Uint32Array } {
		const actors = this.#actors.byFrequency((a, b) =>
			compareTexts(this.#actors.keyOf(a), this.#actors.keyOf(b))
		);
		const positions = toPositions(actors);
		const members = Array.from({ length: this.#sets.size }, (_, set) => {
			const key = this.#sets.keyOf(set);
			return key === '' ? [] : toMembers(key, positions);
		});
		const sets = this.#sets.byFrequency((a, b) => compareLists(members[a]!, members[b]!));
		const sorted = Array.from(sets, (set) => members[set]!);
		const offsets = new Uint32Array(sets.length + 1);
		sorted.forEach((set, at) => (offsets[at + 1] = offsets[at]! + set.length));
		return {
			names: Array.from(actors, (code) => this.#actors.keyOf(code)),
			actorSets: { offsets, actors: Uint32Array.from(sorted.flat()) },
			setPositions: toPositions(sets)
		};
	}
}

function toMembers(key: string, positions: Uint32Array): number[] {
	const members: number[] = [];
	for (const code of key.split(',')) members.push(positions[Number(code)]!);
	return members.sort(ascending);
}

function ascending(a: number, b: number): number {
	return a - b;
}

function compareLists(a: readonly number[], b: readonly number[]): number {
	for (let at = 0; at < Math.min(a.length, b.length); at++) {
		if (a[at] !== b[at]) return a[at]! - b[at]!;
	}
	return a.length - b.length;
}
