import type { Camera, ProjectionName } from '#lib/core/address/view.ts';
import { toAreaPlaces, type Box, type Positions } from '#lib/core/columns/area-places.ts';
import { toGlobeViewport } from '#lib/core/scene/globe-viewport.ts';
import { toMercatorViewport } from '#lib/core/scene/mercator-viewport.ts';

/** What a map looks at, as far as it is known before there is one. Sizes in CSS pixels. */
export interface LookedAt {
	camera: Camera;
	projection: ProjectionName;
	/** Of the map, or more. */
	width: number;
	height: number;
}

const MICRO = 1e6;
/** A disc may be seen whose middle lies so far outside. */
const MARGIN_PX = 64;

/** The areas of which a place is in view; null where that cannot be told: the map leans. */
export function findAreasInView(
	{ camera, projection, width, height }: LookedAt,
	areas: readonly Box[],
	at: Positions
): ReadonlySet<number> | null {
	if (camera.pitch !== 0) return null;
	const size = camera.bearing === 0 ? { width, height } : toTurned(width, height);
	const view = { ...size, centre: [camera.lng, camera.lat] as const, zoom: camera.zoom };
	const viewport = projection === 'globe' ? toGlobeViewport(view) : toMercatorViewport(view);
	const isSeen = (place: number) => {
		const [lng, lat] = [at.lng[place]! / MICRO, at.lat[place]! / MICRO];
		const turns = Math.round((camera.lng - lng) / 360);
		const point = viewport.project(lng + 360 * turns, lat);
		return point !== null && isWithin(point.x, size.width) && isWithin(point.y, size.height);
	};
	return new Set([...areas.keys()].filter((area) => toAreaPlaces(at, areas[area]!).some(isSeen)));
}

function isWithin(px: number, side: number): boolean {
	return px >= -MARGIN_PX && px <= side + MARGIN_PX;
}

/** A square that holds a map however it is turned. */
function toTurned(width: number, height: number): { width: number; height: number } {
	const side = Math.hypot(width, height);
	return { width: side, height: side };
}
