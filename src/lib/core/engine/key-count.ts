import { MODALITIES } from '#lib/core/model/dataset.ts';
import type { CountKey } from '#lib/core/engine/slice-request.ts';

/** How many there are of what events are counted by. */
export interface KeySizes {
	places: number;
	pairs: number;
	kinds: number;
	actors: number;
}

/** More keys of counts by two are not asked for in every frame, and not answered over the wire. */
const MOST_FINE_KEYS = 2 ** 20;

/** How many keys there are to count by. */
export function toKeyCount(sizes: KeySizes, by: CountKey): number {
	switch (by) {
		case 'place-kind':
			return sizes.places * sizes.kinds;
		case 'pair-modality':
			return sizes.pairs * MODALITIES.length;
		case 'modality':
			return MODALITIES.length;
		default:
			return sizes[`${by}s`];
	}
}

/** How many second keys a count by two has; 1 of counts by one. */
export function toSecondKeyCount({ kinds }: Pick<KeySizes, 'kinds'>, by: CountKey): number {
	if (by === 'place-kind') return kinds;
	return by === 'pair-modality' ? MODALITIES.length : 1;
}

/** Whether keys are few enough for an answer by two in every frame. */
export function isFineCountSmall(sizes: KeySizes, by: 'place-kind' | 'pair-modality'): boolean {
	return toKeyCount(sizes, by) <= MOST_FINE_KEYS;
}

/** Whether rows that are no flows have no key. */
export function isCountOfFlows(by: CountKey): boolean {
	return by === 'pair' || by === 'pair-modality';
}
