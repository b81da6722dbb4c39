import type { TimeMode } from '#lib/core/time/time-mode.ts';
import type { PlaybackOptions, PlaybackPlan } from '#lib/core/slice/steps.ts';
import { endFrameAt, startFrameAt, toUnitAt, toWindowFrame } from '#lib/core/slice/window-frame.ts';
import { isShortTime } from '#lib/large/short-time.ts';
import type { DayRange } from '#lib/core/time/day.ts';

const SHORTEST_MS = 8_000;
const MS_PER_YEAR = 3_000;
const LONGEST_MS = 60_000;
const DAYS_PER_YEAR = 365.2425;
/** Of a short time, for readers who asked for less motion. */
const FEW_STEPS = 12;
/** About one for every other frame of the longest playback. */
const MOST_STEPS = 1_800;

/**
 * Time passes evenly: with so many events, how many there are at a time is what is to be seen. A
 * window keeps its days and moves day by day, an instant by years; where the reader asked for less
 * motion, both do. A short time passes by days, in few steps where less motion is asked for. From where the reader stands to the end, from the beginning where he stands
 * there.
 */
export function planLargePlayback({ window, mode, bounds, unit }: PlaybackOptions): PlaybackPlan {
	const first = toFirstWindow(window, mode, bounds);
	const windows = [first, ...toEnds(first, mode, bounds, unit).map((end) => toWindow(first, end))];
	const years = (bounds[1] - first[1]) / DAYS_PER_YEAR;
	const durationMs = Math.min(LONGEST_MS, Math.max(SHORTEST_MS, years * MS_PER_YEAR));
	const untilMs = windows.map((_, at) => ((at + 1) / windows.length) * durationMs);
	return { windows, untilMs, durationMs };

	function toWindow([from, to]: DayRange, end: number): DayRange {
		if (mode === 'instant') return toUnitAt(isShortTime(bounds) ? 'day' : 'year', end);
		return mode === 'cumulative' ? [from, end] : [from + end - to, end];
	}
}

/**
 * The window of the same length that comes after (1) or before (-1) it, as the calendar counts;
 * of a cumulative one the end moves by a month, or in a short time by a day.
 */
export function shiftByItself(
	[from, to]: DayRange,
	mode: TimeMode,
	direction: 1 | -1,
	bounds: DayRange
): DayRange {
	if (mode === 'cumulative') {
		const unit = isShortTime(bounds) ? 'day' : 'month';
		const next = toUnitAt(unit, direction === 1 ? to + 1 : toUnitAt(unit, to)[0] - 1);
		return [from, Math.max(bounds[0], Math.min(next[1], bounds[1]))];
	}
	const frame = toWindowFrame([from, to]);
	const moved = direction === 1 ? startFrameAt(frame, to + 1) : endFrameAt(frame, from - 1);
	return moved[0] > bounds[1] || moved[1] < bounds[0] ? [from, to] : moved;
}

function toFirstWindow(window: DayRange, mode: TimeMode, bounds: DayRange): DayRange {
	const from = Math.max(bounds[0], window[0]);
	const to = Math.max(from, Math.min(bounds[1], window[1]));
	const isAtEnd = to >= bounds[1];
	const isShort = isShortTime(bounds);
	if (mode === 'instant') return toUnitAt(isShort ? 'day' : 'year', isAtEnd ? bounds[0] : from);
	const isWhole = to - from >= bounds[1] - bounds[0];
	if (mode === 'cumulative' || isWhole) {
		return [bounds[0], isAtEnd ? toUnitAt(isShort ? 'day' : 'month', bounds[0])[1] : to];
	}
	return isAtEnd ? [bounds[0], bounds[0] + to - from] : [from, to];
}

/** The days on which the end of the window stops after the first ones. */
function toEnds(
	first: DayRange,
	mode: TimeMode,
	bounds: DayRange,
	unit: PlaybackOptions['unit']
): number[] {
	const days = bounds[1] - first[1];
	const steps = Math.ceil(days / toStride());
	return Array.from({ length: steps }, (_, at) =>
		Math.min(bounds[1], first[1] + Math.round((at + 1) * toStride()))
	);

	/** In days. */
	function toStride(): number {
		const isFew = unit === 'year';
		if (isShortTime(bounds)) return Math.max(1, isFew ? days / FEW_STEPS : 1);
		return isFew || mode === 'instant' ? DAYS_PER_YEAR : Math.max(1, days / MOST_STEPS);
	}
}
