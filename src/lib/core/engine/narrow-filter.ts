import type { SliceFilter } from '#lib/core/engine/slice-request.ts';

/** A filter in two, which together let pass what it does. */
export interface SplitFilter {
	/** What few rows may have, as there is so much of it: places and pairs, or else actors. */
	narrow: SliceFilter;
	/** Everything else. */
	rest: SliceFilter;
}

/** Null where nothing is asked for that few rows may have. */
export function splitFilter(filter: SliceFilter): SplitFilter | null {
	const { places = null, pair = null, actors = null, kinds = null, modalities = null } = filter;
	if (pair || places?.length)
		return { narrow: { places, pair }, rest: { actors, kinds, modalities } };
	return actors?.length ? { narrow: { actors }, rest: { kinds, modalities } } : null;
}
