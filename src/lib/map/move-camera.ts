import type { Camera } from '#lib/core/address/view.ts';
import { toSafeCamera } from '#lib/draw/camera-limits.ts';
import { toLat, toShareY, WORLD_PX } from '#lib/draw/mercator.ts';

/** The camera after the view has moved right and down by so many pixels of a flat map. */
export function moveCamera(camera: Camera, dx: number, dy: number): Camera {
	const worldPx = WORLD_PX * 2 ** camera.zoom;
	return toSafeCamera({
		...camera,
		lng: camera.lng + (dx / worldPx) * 360,
		lat: toLat(toShareY(camera.lat) + dy / worldPx)
	});
}
