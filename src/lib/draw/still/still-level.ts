/** How fine the land of a picture is: `world` for a continent and more, `region` for closer views. */
export type StillLevel = 'world' | 'region';

/** The live map changes to finer land at about this zoom. */
const REGION_FROM_ZOOM = 4.3;

export function toStillLevel(zoom: number): StillLevel {
	return zoom < REGION_FROM_ZOOM ? 'world' : 'region';
}
