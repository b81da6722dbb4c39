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

/** Three binary searches a tier; tiers that the window cannot hold anything of are left out. */
export function windowTiers({ tiers, start }: EventColumns, [from, to]: TickRange): TierRows[] {
	const found: TierRows[] = [];
	for (const tier of tiers) {
		const last = firstAtLeast(start, to + 1, tier.from, tier.to);
		const begun = firstAtLeast(start, from, tier.from, last);
		const first = firstAtLeast(start, from - tier.longest, tier.from, begun);
		if (first < last) found.push({ tier, first, begun, last });
	}
	return found;
}
