import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMercatorViewport } from '#lib/core/scene/mercator-viewport.ts';
import { DEFAULT_CAMERA, toSafeCamera } from '#lib/draw/camera-limits.ts';
import { fitCamera, type LngLat } from '#lib/draw/fit-camera.ts';
import { moveCamera } from '#lib/map/move-camera.ts';

const SIZE = { width: 1032, height: 750, paddingPx: 80 };

function onScreen(points: readonly LngLat[], size = SIZE) {
	const camera = fitCamera(points, size);
	const { project } = toMercatorViewport({
		...size,
		centre: [camera.lng, camera.lat],
		zoom: camera.zoom
	});
	return points.map(([lng, lat]) => {
		const turns = Math.round((camera.lng - lng) / 360);
		return project(lng + turns * 360, lat)!;
	});
}

describe('a camera that fits points', () => {
	it('holds all of them within the padding', () => {
		const points: LngLat[] = [
			[37.6, 55.8],
			[36.3, 33.5],
			[51.4, 35.7]
		];
		for (const { x, y } of onScreen(points)) {
			expect(x).toBeGreaterThanOrEqual(79.9);
			expect(x).toBeLessThanOrEqual(952.1);
			expect(y).toBeGreaterThanOrEqual(79.9);
			expect(y).toBeLessThanOrEqual(670.1);
		}
	});

	it('goes across the antimeridian where that is shorter', () => {
		const camera = fitCamera(
			[
				[179, 10],
				[-179, 10]
			],
			SIZE
		);
		expect(Math.abs(camera.lng)).toBeCloseTo(180);
		expect(camera.zoom).toBeGreaterThan(6);
	});

	it('shows a single place with the land around it, not its streets', () => {
		expect(fitCamera([[37.6, 55.8]], SIZE)).toMatchObject({ lng: 37.6, zoom: 5.5 });
	});

	it('never comes closer than zoom 10', () => {
		const close: LngLat[] = [
			[37.6, 55.8],
			[37.6001, 55.8001]
		];
		expect(fitCamera(close, SIZE).zoom).toBe(10);
	});

	it('has an answer without points, at the poles and in no room at all', () => {
		expect(fitCamera([], SIZE)).toEqual(DEFAULT_CAMERA);
		const poles: LngLat[] = [
			[0, 90],
			[10, -90]
		];
		for (const size of [SIZE, { width: 0, height: 0, paddingPx: 80 }]) {
			const camera = fitCamera(poles, size);
			expect(Object.values(camera).every(Number.isFinite)).toBe(true);
		}
	});

	it('gives a camera that a map can take, whatever the points', () => {
		const point = fc.tuple(
			fc.double({ min: -180, max: 180, noNaN: true }),
			fc.double({ min: -90, max: 90, noNaN: true })
		);
		fc.assert(
			fc.property(fc.array(point, { maxLength: 12 }), (points) => {
				const camera = fitCamera(points, SIZE);
				expect(toSafeCamera(camera)).toEqual(camera);
			})
		);
	});
});

describe('a safe camera', () => {
	it('keeps a good one as it is', () => {
		const good = { lat: 35, lng: 30, zoom: 4, bearing: 10, pitch: 20 };
		expect(toSafeCamera(good)).toEqual(good);
	});

	it('brings latitude, zoom and pitch into range and turns longitude round', () => {
		const wild = { lat: 91, lng: 541, zoom: 99, bearing: 720, pitch: 85 };
		const safe = toSafeCamera(wild);
		expect(safe.lat).toBeLessThan(85.06);
		expect(safe).toMatchObject({ lng: -179, zoom: 12, bearing: 0, pitch: 60 });
	});

	it('replaces what is no number', () => {
		const broken = { lat: NaN, lng: Infinity, zoom: NaN, bearing: NaN, pitch: NaN };
		expect(toSafeCamera(broken)).toEqual(DEFAULT_CAMERA);
	});
});

describe('moving the picture', () => {
	const camera = { ...DEFAULT_CAMERA, zoom: 3 };

	it('moves by so many pixels', () => {
		const before = toMercatorViewport({
			width: 400,
			height: 300,
			centre: [camera.lng, camera.lat],
			zoom: 3
		});
		const moved = moveCamera(camera, 50, 20);
		const centre = before.project(moved.lng, moved.lat)!;
		expect(centre.x).toBeCloseTo(250);
		expect(centre.y).toBeCloseTo(170);
	});

	it('comes back to where it was', () => {
		const back = moveCamera(moveCamera(camera, 300, -40), -300, 40);
		expect(back.lng).toBeCloseTo(camera.lng);
		expect(back.lat).toBeCloseTo(camera.lat);
	});

	it('stops at the edge of the world', () => {
		expect(moveCamera(camera, 0, -1e6).lat).toBeLessThan(85.06);
	});
});
