import type { DatasetRecord } from '#lib/core/model/compiled.ts';
import type { TimeMode } from '#lib/core/time/time-mode.ts';
import { endFrameAt, startFrameAt, toWindowFrame } from '#lib/core/slice/window-frame.ts';
import { presenceIn } from '#lib/core/time/presence.ts';
import type { DayRange } from '#lib/core/time/day.ts';

/**
 * The window moved just far enough, its length kept, for the record to lie in it; the same window
 * where it does already. In cumulative mode only the end moves. `window` is finite.
 */
export function moveWindowTo(window: DayRange, mode: TimeMode, record: DatasetRecord): DayRange {
	const { date } = record;
	const days: DayRange = mode === 'cumulative' ? [-Infinity, window[1]] : window;
	if (date === null || presenceIn(date, days) !== 'out') return window;
	const frame = toWindowFrame(window);
	const isLater = date.start[0] > window[1];
	if (mode === 'cumulative') return [window[0], endFrameAt(frame, date.start[0])[1]];
	if (isLater) return endFrameAt(frame, date.start[0]);
	// Where the window lies in a gap of the date, the date's own beginning is the nearest sure place.
	return startFrameAt(frame, date.end[1] < window[0] ? date.end[1] : date.start[0]);
}
