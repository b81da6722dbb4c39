import type { FeatureCollection } from 'geojson';
import type { StyleSpecification } from 'maplibre-gl';
import type { Place } from '#lib/core/model/compiled.ts';
import type { DayRange } from '#lib/core/time/day.ts';

/** How the basemap is to look. */
export interface BasemapLook {
	theme: 'light' | 'dark';
	moreContrast: boolean;
	/** BCP 47; names are in English where the basemap does not speak it. */
	language: string;
}

/** `world` is for the first view, the others for a reader who comes closer. Coarsest first. */
export const DETAIL_LEVELS = ['world', 'region', 'detail'] as const;
export type DetailLevel = (typeof DETAIL_LEVELS)[number];

/** What the basemap is drawn from, each with coordinates in degrees cut at the antimeridian. */
export interface BasemapShapes {
	/** Land; a feature's id is what `areasOf` names. */
	areas: FeatureCollection;
	coast: FeatureCollection;
	borders: FeatureCollection;
	disputed: FeatureCollection;
	lakes: FeatureCollection;
	rivers: FeatureCollection;
}

/** Points with `name`, `rank` and `type` (country, sea, city). */
export type BasemapNames = FeatureCollection;

/** The land under the records. A basemap of the time can stand in for the one of today. */
export interface Basemap {
	/** What the map says about its borders when it shows these days. */
	bordersOf(days: DayRange): string;
	/** Ids of the areas to be lit when a place takes part; none at sea or where it is in dispute. */
	areasOf(place: Place, days: DayRange): readonly string[];
	/** A complete style whose sources, named like the fields of `BasemapShapes`, are still empty. */
	style(look: BasemapLook): StyleSpecification;
	/** Fetched once, then kept. Rejects where it cannot be had. */
	shapes(level: DetailLevel): Promise<BasemapShapes>;
	names(language: string): Promise<BasemapNames>;
}
