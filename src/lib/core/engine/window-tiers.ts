import type { EventColumns, Tier } from '#lib/core/columns/event-columns.ts';
import { firstAtLeast } from '#lib/core/columns/find-row.ts';
import type { TickRange } from '#lib/core/columns/ticks.ts';

/**
 * The rows of a tier that a window can hold: all that are in it, by their bounds, lie between
 * `first` and `last`. Those from `begun` on begin in the window; those before must be asked whether
 * they are still in force.
 */
export interface TierRows {
	tier: Tier;
	first: number;
	begun: number;
	/** Exclusive. */
	last: number;
}

/**
 * Of every tier, by three binary searches.
 * @param near rows of another window: the nearer it is, the less there is to search
 */
export function windowTiers(
	{ tiers, start }: EventColumns,
	[from, to]: TickRange,
	near: readonly TierRows[] | null = null
): TierRows[] {
	return tiers.map((tier, at) => {
		const guess = near?.[at];
		const last = firstAtLeast(start, to + 1, tier.from, tier.to, guess?.last);
		const begun = firstAtLeast(start, from, tier.from, last, guess?.begun);
		if (tier.longest === 0) return { tier, first: begun, begun, last };
		const first = firstAtLeast(start, from - tier.longest, tier.from, begun, guess?.first);
		return { tier, first, begun, last };
	});
}
