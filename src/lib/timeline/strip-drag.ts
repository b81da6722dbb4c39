import type { TimeMode } from '#lib/core/time/time-mode.ts';
import type { DayRange } from '#lib/core/time/day.ts';
import type { TimeScale } from '#lib/timeline/scale.ts';
import { snapDay } from '#lib/timeline/snap.ts';
import type { SnapUnit } from '#lib/timeline/snap.ts';
import type { Thumb } from '#lib/timeline/thumb-keys.ts';
import {
	clampWindow,
	moveEnd,
	moveStart,
	shiftWindow,
	spanUnits,
	toUnitAround
} from '#lib/timeline/window-moves.ts';

/** What a pointer has hold of: a thumb, the window between the thumbs, or a new window. */
export interface StripDrag {
	part: Thumb | 'window' | 'span';
	/** Where it was taken, in pixels. */
	grabX: number;
	/** The window at that time. */
	origin: DayRange;
}

/** What a pointer takes hold of beside the thumbs. */
export function takeStrip(
	x: number,
	window: DayRange,
	mode: TimeMode,
	scale: TimeScale
): StripDrag {
	const [from, to] = clampWindow(window, scale.domain);
	const isInside = x >= scale.toX(from) && x <= scale.toX(to + 1);
	const drag = { grabX: x, origin: window };
	if (mode === 'instant') return { part: 'at', ...drag };
	if (mode === 'cumulative') return { part: 'end', ...drag };
	return { part: isInside ? 'window' : 'span', ...drag };
}

/** The window when the pointer is at `x`. */
export function dragStrip(
	{ part, grabX, origin }: StripDrag,
	x: number,
	scale: TimeScale,
	unit: SnapUnit
): DayRange {
	const bounds = scale.domain;
	const day = scale.toDayAt(x);
	switch (part) {
		case 'start':
			return moveStart(origin, snapDay(day, unit), unit, bounds);
		case 'end':
			return moveEnd(origin, snapDay(day, unit), unit, bounds);
		case 'at':
			return toUnitAround(day, unit, bounds);
		case 'span':
			return spanUnits(scale.toDayAt(grabX), day, unit, bounds);
		case 'window': {
			const left = scale.toX(clampWindow(origin, bounds)[0]) + x - grabX;
			return shiftWindow(origin, scale.toDayAt(left), unit, bounds);
		}
	}
}
