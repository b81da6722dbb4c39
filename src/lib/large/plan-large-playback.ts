import type { TimeMode } from '#lib/core/time/time-mode.ts';
import type { PlaybackOptions, PlaybackPlan } from '#lib/core/slice/steps.ts';
import { endFrameAt, startFrameAt, toUnitAt, toWindowFrame } from '#lib/core/slice/window-frame.ts';
import { isShortTime } from '#lib/large/short-time.ts';
import { fromDay, toDay, type DayRange } from '#lib/core/time/day.ts';

const SHORTEST_MS = 8_000;
const MS_PER_YEAR = 3_000;
const LONGEST_MS = 60_000;
const DAYS_PER_YEAR = 365.2425;
/** About one for every other frame of the longest playback. */
const MOST_STEPS = 1_800;
/** For readers who asked for less motion: what is shown stays for at least so long. */
const CALM_MS = 500;
const MOST_CALM_STEPS = LONGEST_MS / CALM_MS;

/**
 * Time passes evenly: with so many events, how many there are at a time is what is to be seen. A
 * window keeps its days and moves day by day, an instant by years, in a short time by days. Where the
 * reader asked for less motion one window comes after the other, as the calendar counts, those of
 * more than a year a year later each. From where the reader stands to the end, from the beginning
 * where he stands there.
 */
export function planLargePlayback(options: PlaybackOptions): PlaybackPlan {
	const { mode, bounds, unit } = options;
	const isCalm = unit === 'year';
	const isShort = isShortTime(bounds);
	const first = toFirstWindow(options);
	const frame = toWindowFrame(first);
	const ends = isCalm ? toCalmEnds(first, mode, bounds) : toEnds(first, mode, bounds);
	const windows = [first, ...ends.map(toWindow)];
	const years = (bounds[1] - first[1]) / DAYS_PER_YEAR;
	const calmMs = isCalm ? windows.length * CALM_MS : 0;
	const durationMs = Math.min(LONGEST_MS, Math.max(SHORTEST_MS, years * MS_PER_YEAR, calmMs));
	const untilMs = windows.map((_, at) => ((at + 1) / windows.length) * durationMs);
	return { windows, untilMs, durationMs };

	function toWindow(end: number): DayRange {
		if (mode === 'instant') return toUnitAt(isShort ? 'day' : 'year', end);
		if (mode === 'cumulative') return [first[0], end];
		return isCalm ? endFrameAt(frame, end) : [first[0] + end - first[1], end];
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

function toFirstWindow({ window, mode, bounds, unit }: PlaybackOptions): DayRange {
	const from = Math.max(bounds[0], window[0]);
	const to = Math.max(from, Math.min(bounds[1], window[1]));
	const isAtEnd = to >= bounds[1];
	const isShort = isShortTime(bounds);
	if (mode === 'instant') return toUnitAt(isShort ? 'day' : 'year', isAtEnd ? bounds[0] : from);
	const isWhole = to - from >= bounds[1] - bounds[0];
	if (mode === 'cumulative' || isWhole) {
		return [bounds[0], isAtEnd ? toUnitAt(isShort ? 'day' : unit, bounds[0])[1] : to];
	}
	return isAtEnd ? [bounds[0], bounds[0] + to - from] : [from, to];
}

/** The days on which the end of the window stops after the first ones. */
function toEnds(first: DayRange, mode: TimeMode, bounds: DayRange): number[] {
	const days = bounds[1] - first[1];
	const isByYear = mode === 'instant' && !isShortTime(bounds);
	const stride = isByYear ? DAYS_PER_YEAR : Math.max(1, days / MOST_STEPS);
	return Array.from({ length: Math.ceil(days / stride) }, (_, at) =>
		Math.min(bounds[1], first[1] + Math.round((at + 1) * stride))
	);
}

function toCalmEnds(first: DayRange, mode: TimeMode, bounds: DayRange): number[] {
	const frame = toWindowFrame(first);
	const isByFrame = mode === 'window' && first[1] - first[0] < DAYS_PER_YEAR;
	const isShort = isShortTime(bounds);
	const ends: number[] = [];
	for (let end = first[1]; end < bounds[1]; ends.push(end)) {
		const next = isByFrame ? startFrameAt(frame, end + 1)[1] : isShort ? end + 1 : addYear(end);
		end = Math.min(bounds[1], next);
	}
	const stride = Math.ceil(ends.length / MOST_CALM_STEPS);
	return ends.filter((end, at) => (at + 1) % stride === 0 || end === bounds[1]);
}

/** The last day of a year becomes that of the next, in leap years too. */
function addYear(end: number): number {
	const { year, month, day } = fromDay(end + 1);
	return toDay(year + 1, month, 1) + day - 2;
}
