import { toCountColumns } from '#lib/core/engine/count-columns.ts';
import {
	addFromCube,
	countInCube,
	selectBesideCube,
	type CubePlan
} from '#lib/core/engine/cube-slice.ts';
import { KeyTally } from '#lib/core/engine/key-tally.ts';
import { NumberTally } from '#lib/core/engine/number-tally.ts';
import { selectTier, type Selection } from '#lib/core/engine/select-rows.ts';
import { SinkGroup } from '#lib/core/engine/signed-sink.ts';
import type { CountColumns } from '#lib/core/engine/slice-answer.ts';
import type { CountWant } from '#lib/core/engine/slice-request.ts';
import type { TierRows } from '#lib/core/engine/window-tiers.ts';

/** What to count, and the cube to take it from where one is to be used. */
export interface PlannedCount {
	want: CountWant;
	plan: CubePlan | null;
}

/**
 * The number of rows in a window and what is to be counted of them, in as few passes over the rows
 * as there are plans, and one for all that have none.
 */
export function countRows(
	selection: Selection,
	found: readonly TierRows[],
	counts: readonly PlannedCount[]
): { events: number; counts: CountColumns[] } {
	const number = new NumberTally();
	const tallies = counts.map(({ want }) => new KeyTally(selection.columns, want));
	const unplanned = tallies.filter((_, at) => counts[at]!.plan === null);
	const planned = counts.flatMap(({ plan }, at) => (plan ? [{ plan, tally: tallies[at]! }] : []));
	const isNumberPlanned = unplanned.length === 0 && planned.length > 0;
	if (!isNumberPlanned) {
		const sink = new SinkGroup([number, ...unplanned]);
		for (const rows of found) selectTier(selection, rows, sink);
	}
	planned.forEach(({ plan, tally }, at) => {
		const takesNumber = isNumberPlanned && at === 0;
		const sink = takesNumber ? new SinkGroup([number, tally]) : tally;
		selectBesideCube(plan, selection, found, sink);
		if (takesNumber) number.count += countInCube(plan);
	});
	return {
		events: number.count,
		counts: counts.map(({ want, plan }, at) => {
			const sums = tallies[at]!.toSums();
			if (plan) addFromCube(sums, plan);
			return toCountColumns(sums, want.top);
		})
	};
}
