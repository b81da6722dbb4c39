import { geoProjection } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { toGlobeViewport } from '#lib/core/scene/globe-viewport.ts';
import { toMercatorViewport } from '#lib/core/scene/mercator-viewport.ts';

const VIEW = { width: 640, height: 420, centre: [40, 45] as const, zoom: 2.5 };
const CITIES: [number, number][] = [
	[37.6, 55.8],
	[36.3, 33.5],
	[51.4, 35.7],
	[-0.1, 51.5],
	[77.2, 28.6],
	[30.5, 59.9]
];

/** Snyder's vertical perspective, seen from `distance` radii away from the core of the globe. */
function toPerspective(distance: number) {
	return geoProjection((lambda, phi) => {
		const cosPhi = Math.cos(phi);
		const k = (distance - 1) / (distance - cosPhi * Math.cos(lambda));
		return [k * cosPhi * Math.sin(lambda), k * Math.sin(phi)];
	});
}

describe('globe viewport', () => {
	it('agrees with a vertical perspective of d3-geo', () => {
		const radiusPx = (512 * 2 ** VIEW.zoom) / (2 * Math.PI) / Math.cos((45 * Math.PI) / 180);
		const cameraPx = VIEW.height / 2 / Math.tan(0.6435011087932844 / 2);
		const projection = toPerspective(1 + cameraPx / radiusPx)
			.rotate([-40, -45])
			.scale(radiusPx)
			.translate([320, 210])
			.precision(0);
		const viewport = toGlobeViewport(VIEW);
		for (const city of CITIES) {
			const [x, y] = projection(city) ?? [NaN, NaN];
			const at = viewport.project(...city);
			expect(at?.x).toBeCloseTo(x, 6);
			expect(at?.y).toBeCloseTo(y, 6);
		}
	});

	it('agrees with the flat map in the middle of the view', () => {
		const [globe, flat] = [toGlobeViewport(VIEW), toMercatorViewport(VIEW)];
		expect(globe.project(40, 45)).toEqual({ x: 320, y: 210 });
		const [a, b] = [globe.project(40.01, 45)!, flat.project(40.01, 45)!];
		expect(a.x).toBeCloseTo(b.x, 3);
		expect(a.y).toBeCloseTo(b.y, 1);
	});

	it('hides what lies behind the horizon and brings it to the edge of the disc', () => {
		const viewport = toGlobeViewport(VIEW);
		expect(viewport.project(-140, -45)).toBeNull();
		const { x, y, isHidden } = viewport.projectToDisc(-100, 20);
		expect(isHidden).toBe(true);
		const { at, radiusPx } = viewport.disc;
		expect(Math.hypot(x - at.x, y - at.y)).toBeCloseTo(radiusPx, 6);
	});

	it('has all it shows within the disc', () => {
		const viewport = toGlobeViewport(VIEW);
		const { at, radiusPx } = viewport.disc;
		for (let lng = -180; lng < 180; lng += 7) {
			for (let lat = -84; lat <= 84; lat += 7) {
				const point = viewport.project(lng, lat);
				if (point) {
					expect(Math.hypot(point.x - at.x, point.y - at.y)).toBeLessThanOrEqual(radiusPx + 1e-6);
				}
			}
		}
	});

	it('is the same after whole turns', () => {
		const viewport = toGlobeViewport(VIEW);
		const [a, b] = [viewport.project(37.6, 55.8)!, viewport.project(397.6, 55.8)!];
		expect(a.x).toBeCloseTo(b.x, 6);
		expect(a.y).toBeCloseTo(b.y, 6);
	});

	it('takes the poles where the flat map ends', () => {
		const viewport = toGlobeViewport({ ...VIEW, centre: [0, 80] });
		expect(viewport.project(10, 90)).toEqual(viewport.project(10, 85.0511287798066));
	});
});
