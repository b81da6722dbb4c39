import type { Names } from '#lib/core/model/dataset.ts';
import type { Day } from '#lib/core/time/day.ts';

/**
 * An area that a dataset brings itself, for a time: who held it, what was forbidden there. Drawn
 * over the land; it is no record and is never counted as one.
 */
export interface DatasetOverlay {
	/** In the language of the dataset. */
	name: string;
	names: Names;
	/** As written; AREA_LOOKS says which have a look of their own. May be empty. */
	kind: string;
	/** First and last day on which it may hold, inclusive; null: open. */
	from: Day | null;
	to: Day | null;
	/** Both ends in words, in the language of the dataset: `6 June 1982 to May 2000`. May be empty. */
	words: string;
	/** The first and the last date alone; empty where that end is open. */
	fromWords: string;
	toWords: string;
	/** Id of a source, or words. May be empty. */
	source: string;
	note: string;
	/** Where its name stands. Degrees. */
	at: readonly [lng: number, lat: number];
	/**
	 * Polygons: an outline counter-clockwise, then holes clockwise, all closed, in degrees between
	 * -180 and 180, cut at the 180th meridian.
	 */
	polygons: readonly (readonly (readonly (readonly [lng: number, lat: number])[])[])[];
}
