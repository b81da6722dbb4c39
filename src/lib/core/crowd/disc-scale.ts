import type { LargeFrame } from '#lib/core/crowd/large-scene.ts';

const LEAST_RADIUS = 2.5;
/** Of one event: a disc is never larger than the marks would be that it stands for. */
const MOST_PER_ROOT = 5.7;

/** Areas of discs go with numbers of events. CSS pixels. */
export interface DiscScale {
	/** The number whose disc has the full radius. */
	fullCount: number;
	fullRadius: number;
	perRoot: number;
}

/** @param fullCount at least 1 */
export function toDiscScale(fullCount: number, zoom: number): DiscScale {
	const most = Math.max(24, Math.min(44, 18 + 5 * zoom));
	const perRoot = Math.min(MOST_PER_ROOT, most / Math.sqrt(fullCount));
	return { fullCount, fullRadius: perRoot * Math.sqrt(fullCount), perRoot };
}

/** Of one slice: the next round number from its largest on has the full disc. */
export function toSliceScale({ places }: LargeFrame, zoom: number): DiscScale {
	const largest = places.value.reduce((most, value) => Math.max(most, value), 1);
	return toDiscScale(toRoundCount(largest), zoom);
}

export function toDiscRadius({ perRoot }: DiscScale, count: number): number {
	return Math.max(LEAST_RADIUS, perRoot * Math.sqrt(count));
}

/** The next of 1, 2, 5, 10, 20 and so on. */
export function toRoundCount(count: number): number {
	if (count <= 1) return 1;
	const power = 10 ** Math.floor(Math.log10(count));
	return [1, 2, 5, 10].map((step) => step * power).find((round) => round >= count) ?? 10 * power;
}
