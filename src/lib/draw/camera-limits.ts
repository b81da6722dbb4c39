import type { Camera } from '#lib/core/address/view.ts';
import { MERCATOR_EDGE_LAT } from '#lib/core/scene/mercator-viewport.ts';

export const ZOOM_RANGE = [0, 12] as const;
const PITCH_RANGE = [0, 60] as const;

/** Over the Mediterranean and the Black Sea, from afar. */
export const DEFAULT_CAMERA: Camera = { lat: 35, lng: 30, zoom: 2, bearing: 0, pitch: 0 };

/**
 * A camera that a map can take: numbers that are none become the default's, the others are brought
 * into range, longitude and bearing by whole turns.
 */
export function toSafeCamera(camera: Camera): Camera {
	const finite = (key: keyof Camera): number =>
		Number.isFinite(camera[key]) ? camera[key] : DEFAULT_CAMERA[key];
	return {
		lat: clamp(finite('lat'), -MERCATOR_EDGE_LAT, MERCATOR_EDGE_LAT),
		lng: toHalfTurns(finite('lng')),
		zoom: clamp(finite('zoom'), ...ZOOM_RANGE),
		bearing: toHalfTurns(finite('bearing')),
		pitch: clamp(finite('pitch'), ...PITCH_RANGE)
	};
}

function clamp(value: number, least: number, most: number): number {
	return Math.max(least, Math.min(most, value));
}

/** The same direction from -180 to 180 degrees. */
function toHalfTurns(degrees: number): number {
	if (Math.abs(degrees) <= 180) return degrees;
	return ((((degrees + 180) % 360) + 360) % 360) - 180;
}
