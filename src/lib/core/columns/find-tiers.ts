import { isFlowBand, datingOf, TIERS } from '#lib/core/columns/band.ts';
import type { EventColumns, Tier } from '#lib/core/columns/event-columns.ts';

/** Where the bands of sorted rows lie, and so the sections they make up. */
export type Layout = Pick<EventColumns, 'flowFrom' | 'extents' | 'tiers'> & {
	gapRange: readonly [from: number, to: number];
};

/** @param lengths rows and longest duration of each band that there is, in ascending order of bands */
export function findTiers(
	lengths: readonly { band: number; rows: number; longest: number }[]
): Layout {
	const tiers: Tier[] = [];
	const before = { flow: 0, extent: 0, gap: 0 };
	const within = { extent: 0, gap: 0 };
	let from = 0;
	for (const { band, rows, longest } of lengths) {
		const isUnbounded = band % TIERS === TIERS - 1;
		tiers.push({ band, from, to: from + rows, longest: isUnbounded ? Infinity : longest });
		from += rows;
		const dating = datingOf(band);
		const isFlow = isFlowBand(band);
		if (!isFlow) before.flow = from;
		if (!isFlow && dating === 'exact') before.extent = from;
		if (!isFlow && dating !== 'gaps') before.gap = from;
		if (dating !== 'exact') within.extent += rows;
		if (dating === 'gaps') within.gap += rows;
	}
	return {
		flowFrom: before.flow,
		extents: [before.extent, before.extent + within.extent],
		gapRange: [before.gap, before.gap + within.gap],
		tiers
	};
}
