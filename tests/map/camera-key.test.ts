import { describe, expect, it } from 'vitest';
import { CameraKey } from '#lib/map/camera-key.ts';

function toMap() {
	const camera = { lng: 30, lat: 35, zoom: 4, bearing: 0, pitch: 0 };
	return {
		camera,
		getCenter: () => ({ lng: camera.lng, lat: camera.lat }),
		getZoom: () => camera.zoom,
		getBearing: () => camera.bearing,
		getPitch: () => camera.pitch
	};
}

describe('whether a map has moved', () => {
	it('is said once for each camera', () => {
		const key = new CameraKey(toMap());
		expect([key.take(), key.take(), key.take()]).toEqual([true, false, false]);
	});

	it.each(['lng', 'lat', 'zoom', 'bearing', 'pitch'] as const)('is said after a new %s', (part) => {
		const map = toMap();
		const key = new CameraKey(map);
		key.take();
		map.camera[part] += 1e-9;
		expect([key.take(), key.take()]).toEqual([true, false]);
	});

	it('is said again where another size or projection makes another frame', () => {
		const key = new CameraKey(toMap());
		key.take();
		key.forget();
		expect([key.take(), key.take()]).toEqual([true, false]);
	});
});
