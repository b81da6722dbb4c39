import { toCountColumns } from '#lib/core/engine/count-columns.ts';
import type { CubeCounter } from '#lib/core/engine/cube-counter.ts';
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
	const unplanned = counts.filter(({ plan }) => plan === null);
	const read =
		unplanned.length > 0 || counts.length === 0
			? counters.window.count(
					position,
					unplanned.map(({ want }) => want)
				)
			: null;
	let events = read?.events ?? null;
	const columns = counts.map(({ want, plan }) => {
		if (!plan) return toCountColumns(read!.sums.shift()!, want.top);
		const counted = counters.cube.count(position, want, plan);
		events ??= counted.events;
		return toCountColumns(counted.sums, want.top);
	});
	return { events: events ?? 0, counts: columns };
}
