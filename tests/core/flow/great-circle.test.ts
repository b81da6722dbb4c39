import { describe, expect, it } from 'vitest';
import { sampleGreatCircle, toArcDeg, toNearby } from '#lib/core/flow/great-circle.ts';

function lngs(points: readonly (readonly [number, number])[]): number[] {
	return points.map(([lng]) => lng);
}

describe('sampleGreatCircle', () => {
	it('goes 2 degrees over the antimeridian, not 358 round the world', () => {
		const line = lngs(sampleGreatCircle([179, 10], [-179, 10], 8));
		expect(line[0]).toBe(179);
		expect(line.at(-1)).toBeCloseTo(181);
		expect(Math.max(...line) - Math.min(...line)).toBeCloseTo(2);
	});

	it('starts at the first place and ends at the second', () => {
		const line = sampleGreatCircle([37.6, 55.8], [51.4, 35.7], 6);
		expect(line).toHaveLength(7);
		expect(line[0]![1]).toBeCloseTo(55.8);
		expect(line.at(-1)![0]).toBeCloseTo(51.4);
	});

	it('goes east over the equator between opposite ends', () => {
		const line = sampleGreatCircle([0, 0], [180, 0], 4);
		expect(lngs(line)).toEqual([0, 45, 90, 135, 180].map((lng) => expect.closeTo(lng)));
		expect(line.every(([, lat]) => Math.abs(lat) < 1e-6)).toBe(true);
	});

	it('is finite between opposite ends off the equator', () => {
		const line = sampleGreatCircle([20, 40], [-160, -40], 10);
		expect(line.flat().every(Number.isFinite)).toBe(true);
	});

	it('stays where it is when both ends are one', () => {
		const line = sampleGreatCircle([10, 50], [10, 50], 3);
		expect(line.map(([lng, lat]) => [lng, lat])).toEqual(
			Array.from({ length: 4 }, () => [expect.closeTo(10), expect.closeTo(50)])
		);
	});

	it('is finite from pole to pole', () => {
		expect(sampleGreatCircle([0, 90], [0, -90], 8).flat().every(Number.isFinite)).toBe(true);
	});
});

describe('toArcDeg', () => {
	it('measures along the great circle', () => {
		expect(toArcDeg([179, 10], [-179, 10])).toBeLessThan(2);
		expect(toArcDeg([0, 90], [123, -90])).toBeCloseTo(180);
		expect(toArcDeg([5, 5], [5, 5])).toBe(0);
	});
});

describe('toNearby', () => {
	it('finds the copy of a longitude nearest to another', () => {
		expect(toNearby(-179, 179)).toBe(181);
		expect(toNearby(181, -179)).toBe(-179);
		expect(toNearby(10, 20)).toBe(10);
		expect(toNearby(370, 0)).toBe(10);
	});
});
