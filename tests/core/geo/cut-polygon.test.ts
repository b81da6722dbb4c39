import { describe, expect, it } from 'vitest';
import { cutPolygon } from '#lib/core/geo/cut-polygon.ts';
import { innerPoint } from '#lib/core/geo/inner-point.ts';
import { ringArea, turnRing, type Position } from '#lib/core/geo/ring.ts';

function box(west: number, south: number, east: number, north: number): Position[] {
	return [
		[west, south],
		[east, south],
		[east, north],
		[west, north],
		[west, south]
	];
}

function areaOf(parts: readonly (readonly Position[])[][]): number {
	return parts.flat().reduce((sum, ring) => sum + ringArea(ring), 0);
}

describe('cutPolygon', () => {
	it('leaves what crosses nothing as it is', () => {
		expect(cutPolygon([box(10, 10, 20, 20)])).toEqual([[box(10, 10, 20, 20)]]);
		expect(cutPolygon([box(-180, -60, 180, 60)])).toEqual([[box(-180, -60, 180, 60)]]);
	});

	it('cuts at the meridian and loses no area', () => {
		const parts = cutPolygon([box(160, 0, 200, 10)])!;
		expect(parts).toHaveLength(2);
		expect(areaOf(parts)).toBeCloseTo(400);
		expect(parts.flat(2).every(([lng]) => lng >= -180 && lng <= 180)).toBe(true);
	});

	it('cuts holes too, and puts them where their outline is', () => {
		const [outline, hole] = [box(160, 0, 200, 10), box(175, 2, 185, 8)];
		const parts = cutPolygon([outline, hole])!;
		expect(areaOf(parts)).toBeCloseTo(400 - 60);
		const away = hole.map(([lng, lat]): Position => [lng - 360, lat]);
		expect(areaOf(cutPolygon([outline, away])!)).toBeCloseTo(400 - 60);
	});

	it('reads a step right round the Earth as written, and a leap as the short way', () => {
		expect(areaOf(cutPolygon([box(-180, 0, 180, 10)])!)).toBeCloseTo(3600);
		const leap = box(170, 0, -170, 10);
		expect(areaOf(cutPolygon([leap])!)).toBeCloseTo(200);
	});

	it('touches the meridian without leaving anything behind it', () => {
		expect(cutPolygon([box(170, 0, 180, 10)])).toHaveLength(1);
		expect(cutPolygon([box(180, 0, 190, 10)])).toEqual([[box(-180, 0, -170, 10)]]);
	});

	it('knows what no flat ring can say', () => {
		const round: Position[] = [
			[0, 80],
			[120, 80],
			[-120, 80],
			[0, 80]
		];
		expect(cutPolygon([round])).toBeNull();
		expect(cutPolygon([])).toBeNull();
		expect(cutPolygon([[]])).toEqual([]);
	});
});

describe('rings', () => {
	it('are turned by the way they run', () => {
		const ring = box(0, 0, 1, 1);
		expect(turnRing(ring, 'counter-clockwise')).toBe(ring);
		expect(ringArea(turnRing(ring, 'clockwise'))).toBe(-1);
	});
});

describe('innerPoint', () => {
	it('is inside of what is bent round something else', () => {
		const horseshoe: Position[] = [
			[0, 0],
			[10, 0],
			[10, 10],
			[8, 10],
			[8, 2],
			[2, 2],
			[2, 10],
			[0, 10],
			[0, 0]
		];
		const [lng, lat] = innerPoint([horseshoe]);
		expect(lng < 2 || lng > 8 || lat < 2).toBe(true);
	});

	it('is not in a hole', () => {
		const [lng, lat] = innerPoint([box(0, 0, 10, 10), [...box(2, 2, 8, 8)].reverse()]);
		expect(lng > 2 && lng < 8 && lat > 2 && lat < 8).toBe(false);
	});
});
