import type { Topology } from 'topojson-specification';
import region from '../../../../data/basemap/region.json?raw';
import world from '../../../../data/basemap/world.json?raw';

/** `world` for a continent and more in view, `region` for closer views. */
export type StillLevel = 'world' | 'region';

const FILES: Readonly<Record<StillLevel, string>> = { world, region };
/** The live map changes to finer land at about this zoom. */
const REGION_FROM_ZOOM = 4.3;
const parsed = new Map<StillLevel, Topology>();

/** The land at a level of detail, parsed once. */
export function basemapTopology(level: StillLevel): Topology {
	const known = parsed.get(level) ?? (JSON.parse(FILES[level]) as Topology);
	parsed.set(level, known);
	return known;
}

export function toStillLevel(zoom: number): StillLevel {
	return zoom < REGION_FROM_ZOOM ? 'world' : 'region';
}
