import type { FeatureCollection } from 'geojson';
import type { StyleSpecification } from 'maplibre-gl';
import type { Topology } from 'topojson-specification';
import type {
	BorderChange,
	PeriodName,
	PeriodTable,
	Polity
} from '#lib/core/basemap/period-table.ts';
import type { LandLevel } from '#lib/draw/land-level.ts';

/** How the land and the sea are to look. */
export interface BasemapLook {
	theme: 'light' | 'dark';
	moreContrast: boolean;
}

/** What the basemap is drawn from, in degrees, cut at the antimeridian. */
export interface BasemapShapes {
	/** Land; a feature's id is that of a unit. */
	areas: FeatureCollection;
	coast: FeatureCollection;
	/** Lines between units; a feature's id is the number of a group of the period table. */
	borders: FeatureCollection;
	/** A lake that was not always there has the days `from` and `to` in its properties. */
	lakes: FeatureCollection;
	rivers: FeatureCollection;
	/** Lines inside states of today. */
	provinces: FeatureCollection;
}

/**
 * The land under the records, at all times. Everything is fetched once, then kept; a promise
 * rejects where it cannot be had, and the next call tries again.
 */
export interface Basemap {
	/** A complete style whose sources are still empty. */
	style(look: BasemapLook): StyleSpecification;
	/** What `shapes` are made of. */
	topology(level: LandLevel): Promise<Topology>;
	shapes(level: LandLevel): Promise<BasemapShapes>;
	periods(): Promise<PeriodTable>;
	/**
	 * Names for the first view, or those that only a close one has room for. In English where the
	 * basemap does not speak the language, a BCP 47 tag.
	 */
	names(language: string, range: 'first' | 'close'): Promise<readonly PeriodName[]>;
	polities(): Promise<readonly Polity[]>;
	/** By day. */
	changes(): Promise<readonly BorderChange[]>;
}
