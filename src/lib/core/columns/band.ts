import { NO_END, NO_START } from '#lib/core/columns/ticks.ts';

/**
 * Rows of a dataset stand by band, then by start. A band is a section, which says what must be
 * looked at to tell whether a row is in a window, and a tier of durations, within which rows that
 * are in a window stand close together. So the order of rows is the index of time, the order of
 * drawing, of files and of sorted SQL tables at once.
 *
 * Sections mirror each other, so that the rows with uncertain dates and the rows that join two
 * places are one range each: points with exact, uncertain, broken dates; then flows with broken,
 * uncertain, exact ones.
 */
export type Dating = 'exact' | 'extent' | 'gaps';

const DATINGS: readonly Dating[] = ['exact', 'extent', 'gaps', 'gaps', 'extent', 'exact'];
const FIRST_FLOW_SECTION = 3;
/** Tier 0 are moments, tier k lasts 4 ** (k - 1) to 4 ** k - 1 ticks more, 17 without bound. */
export const TIERS = 18;
export const BANDS = DATINGS.length * TIERS;

/** @param start earliest, @param end latest tick of a row; start <= end */
export function toBand(start: number, end: number, dating: Dating, isFlow: boolean): number {
	const section = dating === 'exact' ? 0 : dating === 'extent' ? 1 : 2;
	return (isFlow ? DATINGS.length - 1 - section : section) * TIERS + toTier(start, end);
}

export function datingOf(band: number): Dating {
	return DATINGS[Math.floor(band / TIERS)] ?? 'exact';
}

export function isFlowBand(band: number): boolean {
	return band >= FIRST_FLOW_SECTION * TIERS;
}

/** How many ticks the latest of a row of a tier lies after its earliest; not of the last tier. */
export function lengthsOf(tier: number): readonly [least: number, most: number] {
	return tier === 0 ? [0, 0] : [4 ** (tier - 1), 4 ** tier - 1];
}

/** @param start earliest, @param end latest tick of a row; start <= end */
function toTier(start: number, end: number): number {
	if (start === NO_START || end === NO_END) return TIERS - 1;
	const ticks = end - start;
	return ticks === 0 ? 0 : 1 + ((31 - Math.clz32(ticks)) >> 1);
}
