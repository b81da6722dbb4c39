import { toCountColumns } from '#lib/core/engine/count-columns.ts';
import {
	addFromCube,
	countInCube,
	selectBesideCube,
	type CubePlan
} from '#lib/core/engine/cube-slice.ts';
import { KeyTally } from '#lib/core/engine/key-tally.ts';
import { NumberTally } from '#lib/core/engine/number-tally.ts';
import { SinkGroup } from '#lib/core/engine/signed-sink.ts';
import type { CountColumns } from '#lib/core/engine/slice-answer.ts';
import type { CountWant } from '#lib/core/engine/slice-request.ts';
import type { Position } from '#lib/core/engine/step-window.ts';
import type { WindowCounter } from '#lib/core/engine/window-counter.ts';

/** What to count, and the cube to take it from where one is to be used. */
export interface PlannedCount {
	want: CountWant;
	plan: CubePlan | null;
}

/**
 * The number of rows in a window and what is to be counted of them: by the cubes, each for its own
 * count, and by the counter for all counts without one.
 */
export function countRows(
	position: Position,
	counts: readonly PlannedCount[],
	counter: WindowCounter
): { events: number; counts: CountColumns[] } {
	const unplanned = counts.filter(({ plan }) => plan === null);
	const read =
		unplanned.length > 0 || counts.length === 0
			? counter.count(
					position,
					unplanned.map(({ want }) => want)
				)
			: null;
	let events = read?.events ?? null;
	const columns = counts.map(({ want, plan }) => {
		if (!plan) return toCountColumns(read!.sums.shift()!, want.top);
		const { sums, rows } = countByCube(position, want, plan);
		events ??= rows;
		return toCountColumns(sums, want.top);
	});
	return { events: events ?? 0, counts: columns };
}

function countByCube({ selection, found }: Position, want: CountWant, plan: CubePlan) {
	const number = new NumberTally();
	const tally = new KeyTally(selection.columns, want);
	selectBesideCube(plan, selection, found, new SinkGroup([number, tally]));
	const sums = tally.toSums();
	addFromCube(sums, plan);
	return { sums, rows: number.count + countInCube(plan) };
}
