import type { Query } from '#lib/core/slice/query.ts';
import type { DayRange } from '#lib/core/time/day.ts';

/** The days a query looks at: up to the end of its window in cumulative mode, else the window. */
export function toSliceDays({ window, mode }: Pick<Query, 'window' | 'mode'>): DayRange {
	return mode === 'cumulative' ? [-Infinity, window[1]] : window;
}
