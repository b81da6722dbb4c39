import type { PlaceKind } from '#lib/core/model/dataset.ts';

/** A name that a place bore for a time. */
export interface DatedName {
	name: string;
	/** EDTF interval. */
	dates: string;
}

/** A place that the gazetteer knows. */
export interface GazetteerPlace {
	/** GeoNames id in digits, or the kebab-case id of a row written by hand. */
	id: string;
	name: string;
	/** ISO 3166-1 alpha-2 of today, empty for seas and where the status is in dispute. */
	country: string;
	/** Degrees WGS 84, to about 100 m. */
	lat: number;
	lng: number;
	/** As places.csv has it. */
	kind: PlaceKind;
	/** What it is more exactly: `capital`, `air base`. */
	feature: string;
	/** How far the place reaches, in km; 0 for towns and sites. */
	radiusKm: number;
	/** To two digits; 0 where it is not known. */
	population: number;
	/** Other names, in Latin, Cyrillic and Arabic script. */
	alternates: readonly string[];
	/** Names it bore for a time; they are among the alternates too. */
	datedNames: readonly DatedName[];
}
