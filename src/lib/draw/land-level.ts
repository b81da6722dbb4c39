/** How fine the land is drawn: for the first view, and for who comes closer. Coarsest first. */
export const LAND_LEVELS = ['world', 'region', 'detail'] as const;
export type LandLevel = (typeof LAND_LEVELS)[number];

/** From these zooms on coarser outlines show; a reader who moves the map looks closer at it. */
const REGION_ZOOM = 4.3;
const ASKED_REGION_ZOOM = 3;
const DETAIL_ZOOM = 5.4;

/** What suits a zoom, on the live map and in pictures; `isAsked` where a reader chose the view. */
export function toLandLevel(zoom: number, isAsked = false): LandLevel {
	if (zoom >= DETAIL_ZOOM) return 'detail';
	return zoom >= (isAsked ? ASKED_REGION_ZOOM : REGION_ZOOM) ? 'region' : 'world';
}
