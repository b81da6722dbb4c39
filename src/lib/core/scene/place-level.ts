import type { Place } from '#lib/core/model/compiled.ts';

/** `place`: that very place. `area`: a country, a region, a sea, or somewhere around a place. */
export type PlaceLevel = 'place' | 'area';

export function toPlaceLevel({ kind, radiusKm }: Place): PlaceLevel {
	return (kind === 'city' || kind === 'site') && !radiusKm ? 'place' : 'area';
}
