import { MERCATOR_EDGE_LAT, type MercatorView } from '#lib/core/scene/mercator-viewport.ts';
import type { ScreenPoint, Viewport } from '#lib/core/scene/viewport.ts';

/** MapLibre's world at zoom 0, in pixels. */
const WORLD_PX = 512;
/** MapLibre's vertical field of view, in radians. */
const FIELD_OF_VIEW = 0.6435011087932844;

/** A globe seen from space, north up; what lies behind its horizon can be asked for too. */
export interface GlobeViewport extends Viewport {
	projection: 'globe';
	/** The disc of the globe: its edge is the horizon. */
	disc: { at: ScreenPoint; radiusPx: number };
	/** As `project`; what lies behind the horizon is brought to the nearest point of the horizon. */
	projectToDisc(lng: number, lat: number): ScreenPoint & { isHidden: boolean };
}

/**
 * The camera of a globe without bearing or pitch. It stands where MapLibre's stands: the globe is
 * as large as makes its middle agree with the flat map, and the camera as far away as makes the
 * height of the view its field of view (a vertical perspective, Snyder 1987, page 173).
 */
export function toGlobeViewport({ width, height, centre, zoom }: MercatorView): GlobeViewport {
	const [centreLng, centreLat] = centre;
	const radiusPx = (WORLD_PX * 2 ** zoom) / (2 * Math.PI) / Math.cos(toRadians(centreLat));
	const cameraPx = height / 2 / Math.tan(FIELD_OF_VIEW / 2);
	/** Cosine of the angle between the middle and the horizon, seen from the globe's core. */
	const horizon = radiusPx / (radiusPx + cameraPx);
	const middle = { x: width / 2, y: height / 2 };
	const discPx = radiusPx * Math.sqrt(cameraPx / (cameraPx + 2 * radiusPx));
	const [sinCentre, cosCentre] = [Math.sin(toRadians(centreLat)), Math.cos(toRadians(centreLat))];

	/** On a unit sphere turned so that the middle of the view is in front. */
	function turn(lng: number, lat: number): { right: number; up: number; front: number } {
		const limited = toRadians(Math.max(-MERCATOR_EDGE_LAT, Math.min(MERCATOR_EDGE_LAT, lat)));
		const east = toRadians(lng - centreLng);
		const [sin, cos] = [Math.sin(limited), Math.cos(limited)];
		return {
			right: cos * Math.sin(east),
			up: cosCentre * sin - sinCentre * cos * Math.cos(east),
			front: sinCentre * sin + cosCentre * cos * Math.cos(east)
		};
	}

	function toScreen(right: number, up: number, scalePx: number): ScreenPoint {
		return { x: middle.x + right * scalePx, y: middle.y - up * scalePx };
	}

	function projectToDisc(lng: number, lat: number): ScreenPoint & { isHidden: boolean } {
		const { right, up, front } = turn(lng, lat);
		if (front < horizon) {
			const length = Math.hypot(right, up) || 1;
			return { ...toScreen(right / length, up / length, discPx), isHidden: true };
		}
		const scalePx = (radiusPx * cameraPx) / (cameraPx + radiusPx * (1 - front));
		return { ...toScreen(right, up, scalePx), isHidden: false };
	}

	return {
		width,
		height,
		zoom,
		projection: 'globe',
		centre,
		disc: { at: middle, radiusPx: discPx },
		projectToDisc,
		project(lng, lat) {
			const { x, y, isHidden } = projectToDisc(lng, lat);
			return isHidden ? null : { x, y };
		}
	};
}

function toRadians(degrees: number): number {
	return (degrees * Math.PI) / 180;
}
