import type { DatasetRecord } from '#lib/core/model/compiled.ts';
import { toPlaybackFronts } from '#lib/core/slice/playback-fronts.ts';
import type { PlaybackFront } from '#lib/core/slice/playback-fronts.ts';
import type { TimeMode } from '#lib/core/time/time-mode.ts';
import { endFrameAt, startFrameAt, toUnitAt, toWindowFrame } from '#lib/core/slice/window-frame.ts';
import type { WindowFrame } from '#lib/core/slice/window-frame.ts';
import type { Day, DayRange } from '#lib/core/time/day.ts';

/** The windows of one playback at normal speed, in order. */
export interface PlaybackPlan {
	/** The first is where playback begins, the last ends with the bounds; never empty. */
	windows: readonly DayRange[];
	/** When each window gives way to the next, in ms from the beginning; the last at the end. */
	untilMs: readonly number[];
	durationMs: number;
}

export interface PlaybackOptions {
	/** Where the reader stands. */
	window: DayRange;
	mode: TimeMode;
	/** Finite whole years, see `toBounds`. */
	bounds: DayRange;
	/** The finest step: `year` for readers who asked for reduced motion. */
	unit: 'year' | 'month';
}

const MS_PER_RECORD = 600;
const SHORTEST_MS = 8_000;
const LONGEST_MS = 60_000;
const EMPTY_YEAR_MS = 150;
const EMPTY_MONTH_MS = 25;
/** Where emptiness would take more of the time than this, it is passed faster. */
const MOST_EMPTY_SHARE = 0.4;
const LONGEST_MONTH_DAYS = 31;

/**
 * Plans a playback from where the reader stands to the end of the bounds; from their beginning
 * where he stands at the end. A window keeps its length, except that one as long as the bounds
 * grows from their beginning, as the cumulative end does; an instant moves by years.
 *
 * Lasts 0.6 s for each record that comes in, at least 8 and at most 60 s; an empty year takes
 * 0.15 s, the rest is spent in proportion to the records of each step.
 */
export function planPlayback(
	records: readonly DatasetRecord[],
	options: PlaybackOptions
): PlaybackPlan {
	const { bounds, mode } = options;
	const first = toFirstWindow(options);
	const frame = toWindowFrame(first);
	const grows = isGrowing(options);
	const unit = mode === 'instant' ? 'year' : options.unit;
	const fronts = toPlaybackFronts(records, first[1], bounds[1], unit);
	const windows = [first, ...fronts.map(({ day }) => toWindow(frame, bounds, grows, day))];
	const untilMs: number[] = [];
	let elapsedMs = 0;
	for (const ms of [MS_PER_RECORD, ...toDurations(fronts, first[1])]) {
		elapsedMs += ms;
		untilMs.push(elapsedMs);
	}
	return { windows, untilMs, durationMs: elapsedMs };
}

/** The window to show after so many ms of playback; the first before, the last afterwards. */
export function windowAt({ windows, untilMs }: PlaybackPlan, elapsedMs: number): DayRange {
	let low = 0;
	let high = windows.length - 1;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (untilMs[middle]! > elapsedMs) high = middle;
		else low = middle + 1;
	}
	return windows[low]!;
}

/** A window as long as the bounds has nowhere to move. */
function isGrowing(options: PlaybackOptions): boolean {
	const { mode, bounds } = options;
	const [from, to] = toFiniteWindow(options);
	return mode === 'cumulative' || (mode === 'window' && to - from >= bounds[1] - bounds[0]);
}

function toFiniteWindow({ window, bounds }: PlaybackOptions): DayRange {
	const from = Number.isFinite(window[0]) ? window[0] : Math.min(bounds[0], window[1]);
	return [from, Number.isFinite(window[1]) ? window[1] : Math.max(bounds[1], from)];
}

function toFirstWindow(options: PlaybackOptions): DayRange {
	const { mode, bounds, unit } = options;
	const window = toFiniteWindow(options);
	const isAtEnd = window[1] >= bounds[1];
	if (mode === 'instant') return toUnitAt('year', isAtEnd ? bounds[0] : window[0]);
	if (isGrowing(options)) {
		const isInside = !isAtEnd && window[1] >= bounds[0];
		return [bounds[0], isInside ? window[1] : toUnitAt('year', bounds[0])[1]];
	}
	const frame = toWindowFrame(window);
	if (isAtEnd) return startFrameAt(frame, bounds[0]);
	return unit === 'year' ? endFrameAt(frame, window[1]) : window;
}

function toWindow(frame: WindowFrame, bounds: DayRange, grows: boolean, day: Day): DayRange {
	if (grows) return [bounds[0], day];
	if (frame.unit !== 'year' || toUnitAt('year', day)[1] === day) return endFrameAt(frame, day);
	return endFrameAt({ unit: 'month', count: frame.count * 12 }, day);
}

function toDurations(fronts: readonly PlaybackFront[], from: Day): number[] {
	const total = fronts.reduce((sum, { records }) => sum + records, 0);
	const emptyMs = fronts.map<number>(({ day, records }, at) => {
		const days = day - (fronts[at - 1]?.day ?? from);
		return records > 0 ? 0 : days > LONGEST_MONTH_DAYS ? EMPTY_YEAR_MS : EMPTY_MONTH_MS;
	});
	const wantedMs = Math.min(LONGEST_MS, Math.max(SHORTEST_MS, total * MS_PER_RECORD));
	const emptySum = emptyMs.reduce((sum, ms) => sum + ms, 0);
	const mostEmptyMs = total > 0 ? wantedMs * MOST_EMPTY_SHARE : LONGEST_MS;
	const squeeze = Math.min(1, mostEmptyMs / Math.max(1, emptySum));
	const busyMs = wantedMs - emptySum * squeeze;
	return fronts.map(({ records }, at) =>
		records > 0 ? (busyMs * records) / total : emptyMs[at]! * squeeze
	);
}
