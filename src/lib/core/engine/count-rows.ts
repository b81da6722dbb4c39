import { toCountColumns } from '#lib/core/engine/count-columns.ts';
import type { CubeCount, CubeCounter } from '#lib/core/engine/cube-counter.ts';
import type { CubePlan } from '#lib/core/engine/cube-slice.ts';
import type { CountColumns } from '#lib/core/engine/slice-answer.ts';
import type { CountWant } from '#lib/core/engine/slice-request.ts';
import type { Position } from '#lib/core/engine/step-window.ts';
import type { WindowCounter } from '#lib/core/engine/window-counter.ts';

/** What to count, and the cube to take it from where one is to be used. */
export interface PlannedCount {
	want: CountWant;
	plan: CubePlan | null;
}

export interface Counters {
	window: WindowCounter;
	cube: CubeCounter;
}

/**
 * The number of rows in a window and what is to be counted of them: by the cubes, each for its own
 * count, and by the counter of windows for all counts without one.
 */
export function countRows(
	position: Position,
	counts: readonly PlannedCount[],
	counters: Counters
): { events: number; counts: CountColumns[] } {
	const planned = counts.filter((count): count is CubeCount & PlannedCount => count.plan !== null);
	const others = counts.filter(({ plan }) => plan === null);
	const byCube = planned.length > 0 ? counters.cube.count(position, planned) : null;
	const byRows =
		others.length > 0 || !byCube
			? counters.window.count(
					position,
					others.map(({ want }) => want)
				)
			: null;
	const columns = counts.map(({ want, plan }) => {
		const sums = (plan ? byCube : byRows)!.sums.shift()!;
		return toCountColumns(sums, want.top);
	});
	return { events: (byRows ?? byCube)!.events, counts: columns };
}
