import {
	NO_END,
	NO_START,
	TICK_UNITS,
	type TickScale,
	type TickUnit
} from '#lib/core/columns/ticks.ts';
import type { SecondRange, TimeSpan } from './read-time.ts';

const SECONDS_PER_DAY = 86_400;
const SECONDS: Record<TickUnit, number> = {
	day: SECONDS_PER_DAY,
	hour: 3600,
	minute: 60,
	second: 1
};
/** So many ticks from the first on can be counted. */
const MOST_TICKS = NO_END - 1;
/** Days that can be counted on either side of 1970. */
const FARTHEST_SECOND = 2 ** 29 * SECONDS_PER_DAY;

/** Finds the unit in which the times of a file are whole, and the day to count from. */
export class TimeScale {
	/** Position in TICK_UNITS of the finest unit that was needed. */
	#finest = 0;
	#first = Infinity;
	#last = -Infinity;

	add({ start, end, gaps }: TimeSpan): void {
		this.#addRange(start);
		if (end !== start) this.#addRange(end);
		for (const part of gaps?.parts ?? []) this.#addRange(part);
	}

	/** The finest unit that the times are written in, or a coarser one where those are too many. */
	finest(): TickUnit {
		return TICK_UNITS.slice(0, this.#finest + 1).findLast((unit) => this.fits(unit)) ?? 'day';
	}

	/** Whether times in this unit were all written, and had to give way because they are too many. */
	get written(): TickUnit {
		return TICK_UNITS[this.#finest]!;
	}

	fits(unit: TickUnit): boolean {
		return (
			this.#first > this.#last || (this.#last - this.#epochSecond) / SECONDS[unit] < MOST_TICKS
		);
	}

	toScale(unit: TickUnit): TickScale {
		return { unit, epoch: this.#epochSecond / SECONDS_PER_DAY };
	}

	get #epochSecond(): number {
		if (this.#first > this.#last) return 0;
		return Math.floor(this.#first / SECONDS_PER_DAY) * SECONDS_PER_DAY;
	}

	#addRange([from, to]: SecondRange): void {
		while (this.#finest < TICK_UNITS.length - 1 && !isWhole(from, to, SECONDS[this.written])) {
			this.#finest++;
		}
		for (const second of [from, to]) {
			if (!Number.isFinite(second)) continue;
			if (second < this.#first) this.#first = second;
			if (second > this.#last) this.#last = second;
		}
	}
}

/** Whether so far away a time can be counted in days at all. */
export function isCountable({ start, end }: TimeSpan): boolean {
	return isNear(start[0]) && isNear(start[1]) && isNear(end[0]) && isNear(end[1]);
}

/** Turns seconds into ticks. */
export function toTickOf({ unit, epoch }: TickScale): (second: number) => number {
	const seconds = SECONDS[unit];
	const first = (epoch * SECONDS_PER_DAY) / seconds;
	return (second) => {
		if (second === -Infinity) return NO_START;
		return second === Infinity ? NO_END : Math.floor(second / seconds) - first;
	};
}

/**
 * Whether a stretch begins and ends where ticks do. A shorter one only has to begin there: 13:00 is a
 * minute, and as good as the hour if no time in the file is between hours.
 */
function isWhole(from: number, to: number, seconds: number): boolean {
	return isAt(from, seconds) && (to - from < seconds || isAt(to + 1, seconds));
}

function isAt(second: number, seconds: number): boolean {
	return second % seconds === 0 || !Number.isFinite(second);
}

function isNear(second: number): boolean {
	return Math.abs(second) <= FARTHEST_SECOND || !Number.isFinite(second);
}
