import { describe, expect, it } from 'vitest';
import { ArcParts } from '#lib/core/crowd/arc-parts.ts';
import { ArcPath } from '#lib/core/crowd/arc-path.ts';
import type { FrameCamera } from '#lib/core/crowd/frame-camera.ts';
import { toPlaceTable } from '#lib/core/crowd/place-table.ts';
import { isInView } from '#lib/core/scene/in-view.ts';
import { toTestCamera } from './test-camera.ts';

const LNG = [-60, 60, 170, -170, 0, 0, NaN];
const LAT = [20, 20, 0, 0, 0, 40, NaN];
const PLACES = toPlaceTable({ lng: Float64Array.from(LNG), lat: Float64Array.from(LAT) });

const partsOf = (from: number, to: number, camera: FrameCamera) =>
	new ArcParts(PLACES).of(from, to, camera);

function pointAt(from: number, to: number, share: number, camera: FrameCamera) {
	const { x, y, vector } = new ArcPath(PLACES, from, to).at(share);
	return camera.project(x, y, ...vector)!;
}

/** Where the great circle from place 0 to place 1 culminates. */
const TOP_LAT = (Math.atan(2 * Math.tan((20 * Math.PI) / 180)) * 180) / Math.PI;

describe('ArcParts', () => {
	it('are whole where both ends are in the view', () => {
		const world = toTestCamera({ lng: 0, lat: 20, zoom: 1 });
		expect(partsOf(0, 1, world)).toMatchObject([{ copy: 0, from: 0, to: 1 }]);
	});

	it('lead up to the edge of the view where one end is outside', () => {
		const west = toTestCamera({ lng: -60, lat: 20, zoom: 4 });
		const [part] = partsOf(0, 1, west);
		expect(part).toMatchObject({ copy: 0, from: 0 });
		const { x, y } = pointAt(0, 1, part!.to, west);
		expect(isInView({ x, y }, west, -8)).toBe(true);
		expect(isInView({ x, y }, west, -20)).toBe(false);
		expect(partsOf(1, 0, west)).toMatchObject([{ to: 1 }]);
	});

	it.each([3, 6, 10, 15])('are found where the line crosses a view at zoom %i', (zoom) => {
		const middle = toTestCamera({ lng: 0, lat: TOP_LAT, zoom });
		const [part] = partsOf(0, 1, middle);
		expect(part!.from).toBeGreaterThan(0);
		expect(part!.to).toBeLessThan(1);
		expect((part!.from + part!.to) / 2).toBeCloseTo(0.5, 3);
		expect(pointAt(0, 1, part!.from, middle).x).toBeLessThan(30);
		expect(pointAt(0, 1, part!.to, middle).x).toBeGreaterThan(middle.width - 30);
	});

	it('are none where the line passes by the view', () => {
		expect(partsOf(0, 1, toTestCamera({ lng: 0, lat: 0, zoom: 5 }))).toEqual([]);
	});

	it('are told for each copy of the world, across its edge', () => {
		const here = toTestCamera({ lng: 180, lat: 0, zoom: 6 });
		const there = toTestCamera({ lng: -180, lat: 0, zoom: 6 });
		expect(partsOf(2, 3, here).map(({ copy }) => copy)).toEqual([0]);
		expect(partsOf(2, 3, there).map(({ copy }) => copy)).toEqual([-1]);
	});

	it('end at the horizon of the globe', () => {
		const camera = toTestCamera({ lng: -60, lat: 20, zoom: 1, globe: true });
		const [part] = partsOf(0, 1, camera);
		expect(part!.from).toBe(0);
		expect(part!.to).toBeGreaterThan(0.6);
		expect(part!.to).toBeLessThan(0.85);
		expect(partsOf(0, 1, toTestCamera({ lng: 180, lat: 0, zoom: 1, globe: true }))).toEqual([]);
	});

	it('know how large the flat map is at their end', () => {
		const world = toTestCamera({ lng: 0, lat: 0, zoom: 1 });
		const [north, south] = [partsOf(4, 5, world)[0]!, partsOf(5, 4, world)[0]!];
		const lengthPx = ((40 * Math.PI) / 180) * world.radiusPx;
		expect(south.endPx / lengthPx).toBeCloseTo(1, 2);
		expect(north.endPx / lengthPx).toBeCloseTo(1 / Math.cos((40 * Math.PI) / 180), 2);
	});

	it('are of the camera asked about, also when it comes back', () => {
		const arcs = new ArcParts(PLACES);
		const near = toTestCamera({ lng: 0, lat: 20, zoom: 5 });
		const far = toTestCamera({ lng: 0, lat: 20, zoom: 1 });
		const before = arcs.of(4, 5, near);
		expect(arcs.of(4, 5, far)).toMatchObject([{ from: 0, to: 1 }]);
		expect(arcs.of(4, 5, near)).toEqual(before);
		expect(before[0]!.from).toBeGreaterThan(0);
	});

	it('are those of its place for a loop, and none of a place that is nowhere', () => {
		const world = toTestCamera({ lng: 0, lat: 20, zoom: 1 });
		expect(partsOf(4, 4, world)).toMatchObject([{ copy: 0, from: 0, to: 1 }]);
		expect(partsOf(4, 4, toTestCamera({ lng: 90, lat: 0, zoom: 5 }))).toEqual([]);
		expect(partsOf(0, 6, world)).toEqual([]);
	});
});
