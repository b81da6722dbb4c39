import { MODALITIES } from '#lib/core/model/dataset.ts';
import type { CountKey } from '#lib/core/engine/slice-request.ts';

/** How many there are of what events are counted by. */
export interface KeySizes {
	places: number;
	pairs: number;
	kinds: number;
	actors: number;
}

/** Of more keys counts by place and kind are not asked for, and not answered over the wire. */
const MOST_PLACE_KINDS = 2 ** 20;

/** How many keys there are to count by. */
export function toKeyCount(sizes: KeySizes, by: CountKey): number {
	switch (by) {
		case 'place-kind':
			return sizes.places * sizes.kinds;
		case 'modality':
			return MODALITIES.length;
		default:
			return sizes[`${by}s`];
	}
}

/** Whether places are few enough for an answer of all their kinds. */
export function hasPlaceKinds(sizes: Pick<KeySizes, 'places' | 'kinds'>): boolean {
	return sizes.places * sizes.kinds <= MOST_PLACE_KINDS;
}
