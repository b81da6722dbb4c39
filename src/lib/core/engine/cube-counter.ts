import type { EventColumns } from '#lib/core/columns/event-columns.ts';
import type { Sums } from '#lib/core/engine/code-tally.ts';
import {
	addFromCube,
	correctCube,
	countInCube,
	selectBesideCubes,
	toLastEdges,
	type CubePlan
} from '#lib/core/engine/cube-slice.ts';
import { KeyTally, type Summand } from '#lib/core/engine/key-tally.ts';
import { NumberTally } from '#lib/core/engine/number-tally.ts';
import { SinkGroup } from '#lib/core/engine/signed-sink.ts';
import { toFlows, type Position } from '#lib/core/engine/step-window.ts';

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
	 * @returns sums by key in the order of the counts, which the next count overwrites; and the number
	 *   of events, or null where flows alone have been counted
	 */
	count(position: Position, counts: readonly CubeCount[]): { events: number | null; sums: Sums[] } {
		const number = new NumberTally();
		const whole = counts.find(({ plan }) => !plan.cube.isOfFlows);
		const tallies = counts.map(({ want }, at) => this.#tallyOf(want, at));
		const beside = whole ? position : toFlows(position);
		selectBesideCubes(beside, new SinkGroup([number, ...tallies]));
		const lasts = counts.map(({ plan }) => toLastEdges(plan, position));
		const sums = tallies.map((tally, at) => {
			const count = counts[at]!;
			const sink = count === whole ? new SinkGroup([number, tally]) : tally;
			correctCube(count.plan, lasts[at]!, position, sink);
			const own = tally.toSums();
			addFromCube(own, count.plan, lasts[at]!);
			return own;
		});
		const inCube = whole ? countInCube(whole.plan, lasts[counts.indexOf(whole)]!) : 0;
		return { events: whole ? number.count + inCube : null, sums };
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
