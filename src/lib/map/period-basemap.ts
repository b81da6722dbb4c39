import type { Basemap } from '#lib/map/basemap.ts';
import { toBasemapStyle } from '#lib/map/basemap-style.ts';
import {
	loadChanges,
	loadNames,
	loadPeriods,
	loadPolities,
	loadShapes,
	loadTopology
} from '#lib/map/load-basemap.ts';

/** The basemap of the time: land, borders and names of any day since 1945. */
export const periodBasemap: Basemap = {
	style: toBasemapStyle,
	topology: loadTopology,
	shapes: loadShapes,
	periods: loadPeriods,
	names: loadNames,
	polities: loadPolities,
	changes: loadChanges
};
