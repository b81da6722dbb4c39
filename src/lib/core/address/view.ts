import type { Selection } from '#lib/core/model/selection.ts';
import type { Query } from '#lib/core/slice/query.ts';

/** Where the map looks: the `map` parameter. Centre in degrees, bearing and pitch in degrees. */
export interface Camera {
	lat: number;
	lng: number;
	zoom: number;
	bearing: number;
	pitch: number;
}

export type ProjectionName = 'mercator' | 'globe';
export type Theme = 'light' | 'dark' | 'auto';

/** The whole state of a view as the address names it. */
export interface View {
	query: Query;
	/** null: fit the dataset. */
	camera: Camera | null;
	projection: ProjectionName;
	selection: Selection;
	story: string | null;
	/** 1-based. */
	step: number | null;
	play: boolean;
	theme: Theme;
	/** BCP 47, or null: the dataset's own. */
	language: string | null;
}
