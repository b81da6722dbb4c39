import type { EventColumns } from '#lib/core/columns/event-columns.ts';
import type { Sums } from '#lib/core/engine/code-tally.ts';
import {
	addFromCube,
	correctCube,
	countInCube,
	selectBesideCubes,
	type CubePlan
} from '#lib/core/engine/cube-slice.ts';
import { KeyTally, type Summand } from '#lib/core/engine/key-tally.ts';
import { NumberTally } from '#lib/core/engine/number-tally.ts';
import { SinkGroup } from '#lib/core/engine/signed-sink.ts';
import type { Position } from '#lib/core/engine/step-window.ts';

/** What to count, and the cube to take it from. */
export interface CubeCount {
	want: Summand;
	plan: CubePlan;
}

/** Counts what is in a window from cubes and the few rows that put them right. */
export class CubeCounter {
	readonly #columns: EventColumns;
	/** Kept from slice to slice: to make them takes as long as to use them. */
	readonly #tallies = new Map<string, KeyTally>();

	constructor(columns: EventColumns) {
		this.#columns = columns;
	}

	/**
	 * Rows that no cube holds are read once for all.
	 * @param counts at least one
	 * @returns sums by key in the order of the counts, which the next count overwrites
	 */
	count(position: Position, counts: readonly CubeCount[]): { events: number; sums: Sums[] } {
		const { selection } = position;
		const number = new NumberTally();
		const tallies = counts.map(({ want }, at) => this.#tallyOf(want, at));
		selectBesideCubes(position, new SinkGroup([number, ...tallies]));
		const sums = tallies.map((tally, at) => {
			const { want, plan } = counts[at]!;
			const isFirst = at === 0;
			const sink = isFirst ? new SinkGroup([number, tally]) : tally;
			correctCube(plan, position, sink, want.by === 'pair' && !isFirst);
			const own = tally.toSums();
			addFromCube(own, plan, selection);
			return own;
		});
		return { events: number.count + countInCube(counts[0]!.plan, selection), sums };
	}

	/** Empty; another one for each position, for what may be asked twice. */
	#tallyOf({ by, value }: Summand, position: number): KeyTally {
		const name = `${by} ${value} ${position}`;
		const tally = this.#tallies.get(name) ?? new KeyTally(this.#columns, { by, value });
		this.#tallies.set(name, tally);
		tally.clear();
		return tally;
	}
}
