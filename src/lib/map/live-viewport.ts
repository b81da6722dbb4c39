import type { ProjectionName } from '#lib/core/address/view.ts';
import { MERCATOR_EDGE_LAT, toMercatorViewport } from '#lib/core/scene/mercator-viewport.ts';
import type { Viewport } from '#lib/core/scene/viewport.ts';

/** What is asked of a map that is drawing a frame; MapLibre's own methods. */
export interface ProjectingMap {
	getCenter(): { lng: number; lat: number };
	getZoom(): number;
	getBearing(): number;
	getPitch(): number;
	project(lngLat: [number, number]): { x: number; y: number };
	unproject(point: [number, number]): { lng: number; lat: number };
}

/** Near the limb of the globe one pixel is several degrees; what is behind is farther off. */
const HORIZON_TOLERANCE_DEG = 1.5;

/** The camera of the frame that a map is drawing now; call it in the map's own `render` event. */
export function toLiveViewport(
	map: ProjectingMap,
	{ width, height }: { width: number; height: number },
	projection: ProjectionName
): Viewport {
	const { lng: centreLng, lat: centreLat } = map.getCenter();
	const isPlain = projection === 'mercator' && map.getBearing() === 0 && map.getPitch() === 0;
	if (isPlain) {
		return toMercatorViewport({
			width,
			height,
			centre: [centreLng, centreLat],
			zoom: map.getZoom()
		});
	}
	return {
		width,
		height,
		zoom: map.getZoom(),
		projection,
		centre: [centreLng, centreLat],
		project(lng, lat) {
			const limited = Math.max(-MERCATOR_EDGE_LAT, Math.min(MERCATOR_EDGE_LAT, lat));
			const { x, y } = map.project([lng, limited]);
			if (projection === 'globe' && !isOnThisSide(map, [lng, limited], [x, y])) return null;
			return { x, y };
		}
	};
}

/** A point behind the horizon falls on the screen where some other point before it is. */
function isOnThisSide(
	map: ProjectingMap,
	[lng, lat]: [number, number],
	screen: [number, number]
): boolean {
	const before = map.unproject(screen);
	const turn = Math.abs(((((before.lng - lng) % 360) + 540) % 360) - 180);
	const eastWest = turn * Math.cos((lat * Math.PI) / 180);
	return Math.hypot(eastWest, before.lat - lat) < HORIZON_TOLERANCE_DEG;
}
