import { fromDay, toDay } from '#lib/core/time/day.ts';
import type { Day, DayRange } from '#lib/core/time/day.ts';
import type { TimeScale } from '#lib/timeline/scale.ts';
import { addUnits, type SnapUnit } from '#lib/timeline/snap.ts';
import type { TickCandidate } from '#lib/timeline/ticks.ts';
import { clampWindow, moveEnd, moveStart, toUnitAround } from '#lib/timeline/window-moves.ts';

/** `at` is the only thumb of an instant. */
export type Thumb = 'start' | 'end' | 'at';

export interface ThumbKey {
	key: string;
	shiftKey: boolean;
}

/** What a thumb may stop at. */
export interface ThumbTrack {
	/** Whole years, or days where thumbs go by days. */
	bounds: DayRange;
	/** What an arrow moves by, where that is not a year. */
	unit?: 'day';
	/** What may be labelled, where that are not years; see `toTickCandidates`. */
	toTicks?: (scale: TimeScale, language: string, textScale: number) => TickCandidate[];
	/** Years in which records begin. */
	years: ReadonlySet<number>;
	/** Days on which records begin at the earliest, ascending. */
	starts: readonly Day[];
	/** Days on which records end at the latest, ascending. */
	ends: readonly Day[];
}

/** A thumb, and what it moves in. */
interface ThumbMove {
	thumb: Thumb;
	window: DayRange;
	bounds: DayRange;
	unit: SnapUnit;
}

const LARGE_STEP = 5;
const STEPS: Record<string, number> = {
	ArrowLeft: -1,
	ArrowDown: -1,
	ArrowRight: 1,
	ArrowUp: 1,
	PageDown: -LARGE_STEP,
	PageUp: LARGE_STEP
};

/**
 * The window after a key on a thumb, or null for a key that means nothing to it: an arrow moves by
 * a year or the track's unit, with Shift to the next record, Page Up and Down by five, Home and End
 * as far as the thumb goes. Thumbs do not pass each other.
 */
export function pressThumbKey(
	thumb: Thumb,
	{ key, shiftKey }: ThumbKey,
	window: DayRange,
	track: ThumbTrack
): DayRange | null {
	const { bounds, unit = 'year' } = track;
	const drawn = clampWindow(window, bounds);
	const move: ThumbMove = { thumb, window, bounds, unit };
	if (key === 'Home') return moveTo(bounds[0], move);
	if (key === 'End') return moveTo(bounds[1], move);
	const step = STEPS[key];
	if (step === undefined) return null;
	const day = thumb === 'end' ? drawn[1] : drawn[0];
	if (shiftKey && Math.abs(step) === 1) {
		const stops = thumb === 'end' ? track.ends : track.starts;
		const from = thumb === 'at' && step > 0 ? drawn[1] : day;
		const stop =
			step > 0 ? stops.find((other) => other > from) : stops.findLast((other) => other < from);
		return stop === undefined ? drawn : stopAt(stop, move);
	}
	return moveTo(unit === 'day' ? day + step : toTargetDay(thumb, day, step), move);
}

/** Whole years away; from within a year, the first of them ends at its near boundary. */
function toTargetDay(thumb: Thumb, day: Day, count: number): Day {
	const { year } = fromDay(day);
	const boundary = thumb === 'end' ? day + 1 : day;
	const isWhole = addUnits(boundary, 0, 'year') === boundary;
	const towardsNear = thumb === 'end' ? count > 0 : count < 0;
	return toDay(year + (isWhole || !towardsNear ? count : count - Math.sign(count)), 1, 1);
}

/** To the unit of a day: a start to its beginning, an end to its last day. */
function moveTo(day: Day, { thumb, window, bounds, unit }: ThumbMove): DayRange {
	if (thumb === 'at') return toUnitAround(day, unit, bounds);
	if (thumb === 'start') return moveStart(window, addUnits(day, 0, unit), unit, bounds);
	return moveEnd(window, addUnits(day, 1, unit), unit, bounds);
}

/** To the day itself, where the window may be as short as a month or a finer unit. */
function stopAt(day: Day, { thumb, window, bounds, unit }: ThumbMove): DayRange {
	const shortest = unit === 'day' ? unit : 'month';
	if (thumb === 'at') return toUnitAround(day, unit, bounds);
	if (thumb === 'start') return moveStart(window, day, shortest, bounds);
	return moveEnd(window, day + 1, shortest, bounds);
}
