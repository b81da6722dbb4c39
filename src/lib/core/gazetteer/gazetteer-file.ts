import type { PlaceKind } from '#lib/core/model/dataset.ts';

/** Steps of coordinates in the file: thousandths of a degree. */
export const STEPS_PER_DEGREE = 1000;

/**
 * data/gazetteer/places.json: one column for each property, rows in order of their countries.
 * Ids and coordinates are differences to the row before, the first one to 0.
 */
export interface GazetteerFile {
	format: 1;
	credit: string;
	/** Country and number of its rows. */
	countries: readonly (readonly [country: string, rows: number])[];
	features: readonly (readonly [feature: string, kind: PlaceKind])[];
	/** Index into `features`. */
	featureOf: readonly number[];
	/** A text is an id by itself; numbers are differences to the number before. */
	ids: readonly (number | string)[];
	lats: readonly number[];
	lngs: readonly number[];
	populations: readonly number[];
	/** Of the few rows that have one. */
	radii: readonly (readonly [row: number, km: number])[];
	dated: readonly (readonly [row: number, name: string, dates: string])[];
	/** Rows end with a line feed, names of a row are parted by `|`, the first is the one in use. */
	names: string;
}
