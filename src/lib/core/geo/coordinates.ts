/** What latitude and longitude as written amount to. */
export interface Coordinates {
	/** `[lng, lat]` in degrees, longitude from -180 to 180; null where they name no place on Earth. */
	at: readonly [lng: number, lat: number] | null;
	doubt: 'out-of-range' | 'swapped' | 'wrapped' | 'null-island' | null;
}

/**
 * Reads a pair of degrees. Longitudes from 180 to 360 are wrapped to the west; a latitude beyond 90
 * that would do as a longitude is called swapped, not guessed at.
 */
export function toCoordinates(lat: number, lon: number): Coordinates {
	if (Math.abs(lat) > 90) {
		const isSwapped = Math.abs(lat) <= 180 && Math.abs(lon) <= 90;
		return { at: null, doubt: isSwapped ? 'swapped' : 'out-of-range' };
	}
	if (!(lon >= -180 && lon <= 360)) return { at: null, doubt: 'out-of-range' };
	if (lon > 180) return { at: [lon - 360, lat], doubt: 'wrapped' };
	return { at: [lon, lat], doubt: lat === 0 && lon === 0 ? 'null-island' : null };
}
