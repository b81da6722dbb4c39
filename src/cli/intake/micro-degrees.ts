/** Degrees, WGS 84. */
export type LngLat = readonly [lng: number, lat: number];

/** As files of columns have it in both where a position is not known. */
export const UNKNOWN = 2 ** 31 - 1;
const MICRO = 1e6;

/** A position in 1e-6 degrees, as files of columns have it. */
export function toMicro(at: LngLat | null): LngLat {
	return at === null ? [UNKNOWN, UNKNOWN] : [Math.round(at[0] * MICRO), Math.round(at[1] * MICRO)];
}
