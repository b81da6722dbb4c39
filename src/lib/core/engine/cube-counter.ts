import type { EventColumns } from '#lib/core/columns/event-columns.ts';
import type { Sums } from '#lib/core/engine/code-tally.ts';
import {
	addFromCube,
	countInCube,
	selectBesideCube,
	type CubePlan
} from '#lib/core/engine/cube-slice.ts';
import { KeyTally, type Summand } from '#lib/core/engine/key-tally.ts';
import { NumberTally } from '#lib/core/engine/number-tally.ts';
import { SinkGroup } from '#lib/core/engine/signed-sink.ts';
import type { Position } from '#lib/core/engine/step-window.ts';

/** Counts what is in a window from a cube and the few rows that put it right. */
export class CubeCounter {
	readonly #columns: EventColumns;
	/** Kept from slice to slice: to make them takes as long as to use them. */
	readonly #tallies = new Map<string, KeyTally>();

	constructor(columns: EventColumns) {
		this.#columns = columns;
	}

	/** @returns sums by key, which the next count of the same overwrites */
	count(position: Position, summand: Summand, plan: CubePlan): { events: number; sums: Sums } {
		const tally = this.#tallyOf(summand);
		tally.clear();
		const number = new NumberTally();
		selectBesideCube(plan, position, new SinkGroup([number, tally]));
		const sums = tally.toSums();
		addFromCube(sums, plan, position.selection);
		return { events: number.count + countInCube(plan, position.selection), sums };
	}

	#tallyOf({ by, value }: Summand): KeyTally {
		const name = `${by} ${value}`;
		const known = this.#tallies.get(name);
		if (known) return known;
		const tally = new KeyTally(this.#columns, { by, value });
		this.#tallies.set(name, tally);
		return tally;
	}
}
