import { isFineCountSmall, type KeySizes } from '#lib/core/engine/key-count.ts';
import type { CountWant } from '#lib/core/engine/slice-request.ts';

/** Of more events a map takes kinds from counts: to read each takes too long for a frame. */
export const MOST_READ = 250_000;

/**
 * The events of a frame: a map may read each, at most `MOST_READ`; or there are more; or they lie
 * where it cannot read them.
 */
export type EventsToShow = 'few' | 'many' | 'elsewhere';

type MapCount = CountWant & { by: 'place' | 'pair' | 'place-kind' | 'pair-modality' };

/**
 * What is counted for every frame of a map: places and the busiest pairs, and what it cannot read by
 * itself of kinds at places and modalities of these pairs. In memory the latter would take longer
 * than a frame may, so that there flows are read where they are few enough.
 */
export function toMapCounts(sizes: KeySizes, events: EventsToShow, mostPairs: number): MapCount[] {
	const counts: MapCount[] = [
		{ by: 'place', value: 'number' },
		{ by: 'pair', value: 'number', top: mostPairs }
	];
	if (events !== 'few' && isFineCountSmall(sizes, 'place-kind')) {
		counts.push({ by: 'place-kind', value: 'number' });
	}
	if (events === 'elsewhere' && isFineCountSmall(sizes, 'pair-modality')) {
		counts.push({ by: 'pair-modality', value: 'number', top: mostPairs });
	}
	return counts;
}

/**
 * Of these, those whose sums are worth making beforehand, the one with the fewest keys first.
 * @param mostEvents that a frame may hold
 */
export function toPreparedCounts(sizes: KeySizes, mostEvents: number): MapCount[] {
	const events = mostEvents > MOST_READ ? 'many' : 'few';
	return toMapCounts(sizes, events, 0).filter(({ by }) => by !== 'pair');
}
