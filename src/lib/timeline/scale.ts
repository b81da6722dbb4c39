import { fromDay, toDay } from '#lib/core/time/day.ts';
import type { Day, DayRange } from '#lib/core/time/day.ts';

/** A run of years that all have records, or all have none. */
export interface ScaleSegment {
	firstYear: number;
	lastYear: number;
	isEmpty: boolean;
	/** Pixels. */
	left: number;
	right: number;
}

/** Days to pixels and back, with runs of empty years drawn together. */
export interface TimeScale {
	/** Days shown, inclusive. */
	domain: DayRange;
	/** Pixels. */
	left: number;
	right: number;
	segments: readonly ScaleSegment[];
	/** Width in pixels of a year that has records. */
	yearWidth: number;
	/** Where a day begins, in pixels; days outside the domain fall on its nearer end. */
	toX(day: Day): number;
	/** The day at a position, which may be outside the scale. */
	toDayAt(x: number): Day;
}

/** How wide an empty year is, where a year with records is 1. */
const EMPTY_YEAR = 0.2;
/** Empty years beyond this number add to their run by its logarithm only. */
const LONGEST_EVEN_RUN = 20;

/**
 * A scale by year: years with records are equally wide, years without are 0.2 as wide, and a run
 * of n > 20 empty years is as wide as 4 + log2(n / 20), so that an empty age costs little more
 * than an empty generation. Inside a year the scale is linear.
 * @param domain finite days, inclusive; its first and last year may be partial
 */
export function buildTimeScale(
	domain: DayRange,
	filledYears: ReadonlySet<number>,
	[left, right]: readonly [left: number, right: number]
): TimeScale {
	const [from, to] = [toYears(domain[0]), toYears(domain[1] + 1)];
	const runs = toRuns(from, to, filledYears);
	const unit = (right - left) / runs.reduce((sum, run) => sum + run.weight, 0);
	const segments: ScaleSegment[] = [];
	const bounds: { from: number; to: number }[] = [];
	let x = left;
	for (const run of runs) {
		const next = x + run.weight * unit;
		segments.push({
			firstYear: Math.floor(run.from),
			lastYear: Math.ceil(run.to) - 1,
			isEmpty: run.isEmpty,
			left: x,
			right: next
		});
		bounds.push(run);
		x = next;
	}

	function interpolate(index: number, years: number): number {
		const segment = segments[index]!;
		const { from: first, to: last } = bounds[index]!;
		return segment.left + ((years - first) / (last - first)) * (segment.right - segment.left);
	}

	return {
		domain,
		left,
		right,
		segments,
		yearWidth: unit,
		toX(day) {
			if (day <= domain[0]) return left;
			if (day > domain[1]) return right;
			const years = toYears(day);
			return interpolate(
				findIndex(bounds, (run) => run.to > years),
				years
			);
		},
		toDayAt(position) {
			const within = Math.min(right, Math.max(left, position));
			const index = findIndex(segments, (segment) => segment.right > within);
			const segment = segments[index]!;
			const { from: first, to: last } = bounds[index]!;
			const share = (within - segment.left) / (segment.right - segment.left);
			return Math.min(domain[1] + 1, toDayOfYears(first + share * (last - first)));
		}
	};
}

interface Run {
	/** Years with their fraction: 1988.5 is the middle of 1988. */
	from: number;
	to: number;
	isEmpty: boolean;
	weight: number;
}

function toRuns(from: number, to: number, filledYears: ReadonlySet<number>): Run[] {
	const years = [...filledYears]
		.filter((year) => year + 1 > from && year < to)
		.sort((a, b) => a - b);
	const runs: Run[] = [];
	let end = from;
	for (const year of years) {
		const [start, stop] = [Math.max(year, from), Math.min(year + 1, to)];
		if (start > end) runs.push(toRun(end, start, true));
		const last = runs.at(-1);
		if (last && !last.isEmpty && last.to === start)
			runs[runs.length - 1] = toRun(last.from, stop, false);
		else runs.push(toRun(start, stop, false));
		end = stop;
	}
	// Nothing but empty years is no reason to draw them together.
	if (to > end) runs.push(toRun(end, to, years.length > 0));
	return runs;
}

function toRun(from: number, to: number, isEmpty: boolean): Run {
	return { from, to, isEmpty, weight: isEmpty ? toEmptyWeight(to - from) : to - from };
}

function toEmptyWeight(years: number): number {
	if (years <= LONGEST_EVEN_RUN) return years * EMPTY_YEAR;
	return LONGEST_EVEN_RUN * EMPTY_YEAR + Math.log2(years / LONGEST_EVEN_RUN);
}

function toYears(day: Day): number {
	const { year } = fromDay(day);
	const start = toDay(year, 1, 1);
	return year + (day - start) / (toDay(year + 1, 1, 1) - start);
}

function toDayOfYears(years: number): Day {
	const year = Math.floor(years);
	const start = toDay(year, 1, 1);
	// A position computed from the first hour of a day must not fall on the day before.
	return Math.floor(start + (years - year) * (toDay(year + 1, 1, 1) - start) + 1e-3);
}

/** The first item that fits, or the last of all. Items are in order: all that fit follow. */
function findIndex<T>(items: readonly T[], fits: (item: T) => boolean): number {
	let [low, high] = [0, items.length - 1];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (fits(items[middle]!)) high = middle;
		else low = middle + 1;
	}
	return low;
}
