import type { Day, DayRange } from '#lib/core/time/day.ts';

const PER_DAY = { day: 1, hour: 24, minute: 1_440, second: 86_400 } as const;
export const TICK_UNITS = ['day', 'hour', 'minute', 'second'] as const;
export type TickUnit = (typeof TICK_UNITS)[number];

/** How a dataset counts time: whole ticks of one unit, in 32 bits. */
export interface TickScale {
	unit: TickUnit;
	/** The day whose first tick is 0. */
	epoch: Day;
}

/** Whole ticks, both ends inclusive; `NO_START` and `NO_END` stand for ends without bound. */
export type TickRange = readonly [from: number, to: number];

export const NO_START = -(2 ** 31);
export const NO_END = 2 ** 31 - 1;

/**
 * The ticks of whole days. Days beyond what 32 bits can count become ends without bound, which
 * for a window means the same: no record lies out there.
 */
export function toTicks({ unit, epoch }: TickScale, [from, to]: DayRange): TickRange {
	const perDay = PER_DAY[unit];
	return [clamp((from - epoch) * perDay), clamp((to - epoch + 1) * perDay - 1)];
}

/** The days that ticks lie in. */
export function toDays({ unit, epoch }: TickScale, [from, to]: TickRange): DayRange {
	const toDay = (tick: number) => Math.floor(tick / PER_DAY[unit]) + epoch;
	return [from === NO_START ? -Infinity : toDay(from), to === NO_END ? Infinity : toDay(to)];
}

function clamp(tick: number): number {
	return Math.max(NO_START, Math.min(NO_END, tick));
}
