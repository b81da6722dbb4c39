import type { Viewport } from '#lib/core/scene/viewport.ts';

/** MapLibre's world at zoom 0, in pixels. */
const WORLD_PX = 512;
/** Where the square Mercator world ends. */
export const MERCATOR_EDGE_LAT = 85.0511287798066;

export interface MercatorView {
	/** CSS pixels. */
	width: number;
	height: number;
	centre: readonly [lng: number, lat: number];
	/** As MapLibre counts. */
	zoom: number;
}

/** The camera of a flat map without bearing or pitch, for stills and for maps without WebGL. */
export function toMercatorViewport({ width, height, centre, zoom }: MercatorView): Viewport {
	const worldPx = WORLD_PX * 2 ** zoom;
	const left = toShareX(centre[0]) * worldPx - width / 2;
	const top = toShareY(centre[1]) * worldPx - height / 2;
	return {
		width,
		height,
		zoom,
		projection: 'mercator',
		centre,
		project: (lng, lat) => ({
			x: toShareX(lng) * worldPx - left,
			y: toShareY(lat) * worldPx - top
		})
	};
}

/** 0 at 180° west, 1 at 180° east. */
function toShareX(lng: number): number {
	return (lng + 180) / 360;
}

/** 0 at the north edge of the world, 1 at the south edge; poles are at the edges. */
function toShareY(lat: number): number {
	const limited = Math.max(-MERCATOR_EDGE_LAT, Math.min(MERCATOR_EDGE_LAT, lat));
	const y = Math.log(Math.tan(Math.PI / 4 + (limited * Math.PI) / 360));
	return (1 - y / Math.PI) / 2;
}
