import type { Sums } from '#lib/core/engine/code-tally.ts';
import { toCountColumns } from '#lib/core/engine/count-columns.ts';
import type { CubeCount, CubeCounter } from '#lib/core/engine/cube-counter.ts';
import type { CubePlan } from '#lib/core/engine/cube-slice.ts';
import { findFinerWant, foldKeys } from '#lib/core/engine/fold-keys.ts';
import { isCountOfFlows, toSecondKeyCount } from '#lib/core/engine/key-count.ts';
import type { CountColumns } from '#lib/core/engine/slice-answer.ts';
import type { CountWant } from '#lib/core/engine/slice-request.ts';
import type { Position } from '#lib/core/engine/step-window.ts';
import type { WindowCounter } from '#lib/core/engine/window-counter.ts';

/** What to count, and the cube to take it from where one is to be used. */
interface PlannedCount {
	want: CountWant;
	plan: CubePlan | null;
}

export interface Counters {
	window: WindowCounter;
	cube: CubeCounter;
}

interface Counted {
	events: number;
	/** In the order of what was counted. */
	sums: Sums[];
}

/**
 * The number of rows in a window and what is to be counted of them: by the cubes, each for its own
 * count, and by the counter of windows for all counts without one. What follows from another count
 * is not counted by itself.
 * @param plan is asked once for each count that is
 */
export function countRows(
	position: Position,
	wants: readonly CountWant[],
	plan: (want: CountWant) => CubePlan | null,
	counters: Counters
): { events: number; counts: CountColumns[] } {
	const own = wants.filter((want) => !findFinerWant(want, wants));
	const { events, sums } = countPlanned(
		position,
		own.map((want) => ({ want, plan: plan(want) })),
		counters
	);
	const { columns } = position.selection;
	const counts = wants.map((want) => {
		const finer = findFinerWant(want, wants);
		const counted = sums[own.indexOf(finer ?? want)]!;
		const seconds = toSecondKeyCount(columns, (finer ?? want).by);
		return finer
			? toCountColumns(foldKeys(counted, seconds), want.top, 1)
			: toCountColumns(counted, want.top, seconds);
	});
	return { events, counts };
}

function countPlanned(
	position: Position,
	counts: readonly PlannedCount[],
	counters: Counters
): Counted {
	const planned = counts.filter((count): count is CubeCount & PlannedCount => count.plan !== null);
	const others = counts.filter(({ plan }) => plan === null);
	const byCube = planned.length > 0 ? counters.cube.count(position, planned) : null;
	const events = byCube?.events ?? null;
	const isOfFlows = events !== null && others.every(({ want }) => isCountOfFlows(want.by));
	const byRows =
		others.length > 0 || events === null
			? counters.window.count(
					position,
					others.map(({ want }) => want),
					isOfFlows
				)
			: null;
	return {
		events: events ?? byRows!.events,
		sums: counts.map(({ plan }) => (plan ? byCube : byRows)!.sums.shift()!)
	};
}
