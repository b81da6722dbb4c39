import { NO_END, NO_START, type TickRange } from '#lib/core/columns/ticks.ts';
import type { SliceRequest } from '#lib/core/engine/slice-request.ts';

/** The ticks that a request looks at, as `toSliceDays` has it for days. */
export function toSliceTicks({ window, mode }: Pick<SliceRequest, 'window' | 'mode'>): TickRange {
	const from = mode === 'cumulative' ? NO_START : Math.max(window[0], NO_START);
	return [from, Math.min(window[1], NO_END)];
}
