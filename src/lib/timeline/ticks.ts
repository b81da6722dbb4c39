import { toDay } from '#lib/core/time/day.ts';
import type { TimeScale } from '#lib/timeline/scale.ts';

/** A labelled year or day on the axis. */
export interface Tick {
	/** The year or the day. */
	at: number;
	/** Its middle, in pixels. */
	x: number;
	label: string;
}

/** A tick that may find room, and half the width of its label. */
export interface TickCandidate extends Tick {
	halfPx: number;
}

/** A stretch of the axis, in pixels, that is taken by something else. */
export type TakenStretch = readonly [left: number, right: number];

export const PIXELS_PER_CHARACTER = 7;
const ROUND_STEPS = [1, 2, 5];

/**
 * The years that may be labelled, those to be preferred first: the first and the last, then round
 * ones, then years with records.
 * @param textScale the reader's text size over the usual one
 */
export function toTickCandidates(
	scale: TimeScale,
	filledYears: ReadonlySet<number>,
	labelOf: (year: number) => string,
	textScale: number
): TickCandidate[] {
	return toYears(scale, filledYears).map((year) => {
		const [first, last] = [toDay(year, 1, 1), toDay(year + 1, 1, 1)];
		const label = labelOf(year);
		const halfPx = (label.length * PIXELS_PER_CHARACTER * textScale) / 2;
		return { at: year, x: (scale.toX(first) + scale.toX(last)) / 2, label, halfPx };
	});
}

/**
 * As many of them as fit beside each other, from left to right. Those near a thumb give way to its
 * label.
 * @param gapPx least distance between two labels
 */
export function chooseTicks(
	candidates: readonly TickCandidate[],
	taken: readonly TakenStretch[],
	gapPx: number
): Tick[] {
	const placed: TickCandidate[] = [];
	for (const candidate of candidates) {
		const { x, halfPx } = candidate;
		const isFree =
			taken.every(([from, to]) => x + halfPx < from || x - halfPx > to) &&
			placed.every((other) => Math.abs(x - other.x) > halfPx + other.halfPx + gapPx);
		if (isFree) placed.push(candidate);
	}
	return placed.sort((a, b) => a.x - b.x);
}

function toYears(scale: TimeScale, filledYears: ReadonlySet<number>): number[] {
	const [first, last] = [scale.segments[0]!.firstYear, scale.segments.at(-1)!.lastYear];
	const inside = [...filledYears].filter((year) => year >= first && year <= last);
	const ends = [first, last];
	const rounds = toRoundSteps(last - first).flatMap((step) => [
		...inside.filter((year) => year % step === 0),
		...toMultiples(first, last, step)
	]);
	return [...new Set([...ends, ...rounds, ...inside])];
}

/** 50, 20, 10, 5 …: steps of round years, coarse ones first, at most a few dozen labels each. */
function toRoundSteps(years: number): number[] {
	const steps: number[] = [];
	for (let power = Math.floor(Math.log10(Math.max(1, years))); power >= 0; power--) {
		for (const factor of [...ROUND_STEPS].reverse()) steps.push(factor * 10 ** power);
	}
	return steps.filter((step) => step >= 5 || years <= 40);
}

const MOST_MULTIPLES = 60;

function toMultiples(first: number, last: number, step: number): number[] {
	const start = Math.ceil(first / step);
	const count = Math.floor(last / step) - start + 1;
	if (count > MOST_MULTIPLES) return [];
	return Array.from({ length: Math.max(0, count) }, (_, index) => (start + index) * step);
}
