import { geoMercator, geoOrthographic } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { toMercatorViewport } from '#lib/core/scene/mercator-viewport.ts';
import { toLiveViewport, type ProjectingMap } from '#lib/map/live-viewport.ts';

const SIZE = { width: 640, height: 400 };

/** A globe seen from far off; what lies behind falls on the near side, as in MapLibre. */
function globeOver(lng: number, lat: number): ProjectingMap {
	const globe = geoOrthographic()
		.rotate([-lng, -lat])
		.clipAngle(null)
		.scale(180)
		.translate([320, 200]);
	return {
		getCenter: () => ({ lng, lat }),
		getZoom: () => 1,
		getBearing: () => 0,
		getPitch: () => 0,
		project: (point) => {
			const [x = 0, y = 0] = globe(point) ?? [];
			return { x, y };
		},
		unproject: (point) => {
			const [before = 0, above = 0] = globe.invert!(point) ?? [];
			return { lng: before, lat: above };
		}
	};
}

/** A flat map without limits, as MapLibre's; one that is tilted shows all of it 50 px lower. */
function flatOver(lng: number, lat: number, zoom: number, pitch = 0): ProjectingMap {
	const { project } = toMercatorViewport({ ...SIZE, centre: [lng, lat], zoom });
	return {
		getCenter: () => ({ lng, lat }),
		getZoom: () => zoom,
		getBearing: () => 0,
		getPitch: () => pitch,
		project: (point) => {
			const { x, y } = project(...point)!;
			return { x, y: pitch > 0 ? y + 50 : y };
		},
		unproject: () => ({ lng: 0, lat: 0 })
	};
}

describe('the viewport of a live map', () => {
	it('puts its centre in the middle of the map', () => {
		const view = toLiveViewport(flatOver(45, 40, 3.9), SIZE, 'mercator');
		expect(view.project(45, 40)).toEqual({ x: 320, y: 200 });
		expect(view).toMatchObject({ centre: [45, 40], zoom: 3.9, projection: 'mercator', ...SIZE });
	});

	it('agrees with the Mercator of d3-geo', () => {
		const view = toLiveViewport(flatOver(45, 40, 3.9), SIZE, 'mercator');
		const drawn = geoMercator()
			.scale((512 * 2 ** 3.9) / (2 * Math.PI))
			.center([45, 40])
			.translate([320, 200]);
		for (const point of [
			[37.6, 55.8],
			[51.4, 35.7],
			[-77, 38.9]
		] as [number, number][]) {
			const [x = 0, y = 0] = drawn(point) ?? [];
			const at = view.project(...point)!;
			expect(at.x).toBeCloseTo(x, 6);
			expect(at.y).toBeCloseTo(y, 6);
		}
	});

	it('asks the map where things fall once it is tilted', () => {
		const view = toLiveViewport(flatOver(45, 40, 3.9, 30), SIZE, 'mercator');
		expect(view.project(45, 40)).toEqual({ x: 320, y: 250 });
	});

	it('keeps longitudes beyond 180 continuous', () => {
		const view = toLiveViewport(flatOver(179, 0, 3), SIZE, 'mercator');
		const step = view.project(181, 0)!.x - view.project(180, 0)!.x;
		expect(step).toBeCloseTo(view.project(180, 0)!.x - view.project(179, 0)!.x);
	});

	it('places the poles at the edges of the flat map', () => {
		const view = toLiveViewport(flatOver(0, 0, 1), SIZE, 'mercator');
		expect(Number.isFinite(view.project(0, 90)!.y)).toBe(true);
		expect(view.project(0, 90)!.y).toBeLessThan(view.project(0, 80)!.y);
	});

	it('hides what lies behind the globe and shows what lies before it', () => {
		const view = toLiveViewport(globeOver(45, 30), SIZE, 'globe');
		expect(view.project(45, 30)).not.toBeNull();
		expect(view.project(100, 10)).not.toBeNull();
		expect(view.project(-135, -30)).toBeNull();
		expect(view.project(-100, 40)).toBeNull();
	});
});
