import { hasPlaceKinds, type KeySizes } from '#lib/core/engine/key-count.ts';
import type { CountWant } from '#lib/core/engine/slice-request.ts';

/** Of more events a map takes kinds from counts: to read each of them takes too long for a frame. */
export const MOST_READ = 250_000;

const BY_PLACE = { by: 'place', value: 'number' } as const;
const BY_PLACE_AND_KIND = { by: 'place-kind', value: 'number' } as const;

/**
 * What is counted for every frame of a map beside flows: places, and their kinds where the events
 * themselves may not be read.
 * @param mostEvents that a frame may have to show of which the rows are at hand; Infinity where none is
 */
export function toMapCounts(
	sizes: Pick<KeySizes, 'places' | 'kinds'>,
	mostEvents: number
): readonly [byPlace: CountWant, ...finer: CountWant[]] {
	const isFine = mostEvents > MOST_READ && hasPlaceKinds(sizes);
	return isFine ? [BY_PLACE, BY_PLACE_AND_KIND] : [BY_PLACE];
}
