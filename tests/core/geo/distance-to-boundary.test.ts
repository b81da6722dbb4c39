import type { Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { kmToBoundary } from '#lib/core/geo/distance-to-boundary.ts';

function toBox(west: number, south: number, east: number, north: number): Polygon {
	return {
		type: 'Polygon',
		coordinates: [
			[
				[west, south],
				[east, south],
				[east, north],
				[west, north],
				[west, south]
			]
		]
	};
}

test('a degree of latitude is 111 km', () => {
	expect(kmToBoundary(toBox(-20, 0, 20, 10), 0, 11)).toBeCloseTo(111.2, 0);
});

test('the distance is the same from inside', () => {
	expect(kmToBoundary(toBox(-20, 0, 20, 10), 0, 9)).toBeCloseTo(111.2, 0);
});

test('a degree of longitude shrinks towards the pole', () => {
	expect(kmToBoundary(toBox(0, 50, 10, 70), -1, 60)).toBeCloseTo(55.6, 0);
});

test('a corner is as far as it is', () => {
	expect(kmToBoundary(toBox(0, 0, 10, 10), -3, -4)).toBeCloseTo(5 * 111.2, -1);
});

test('an edge across the antimeridian is near on both sides and not at Greenwich', () => {
	const box = toBox(170, -10, 190, 10);
	expect(kmToBoundary(box, -169, 0)).toBeCloseTo(111.2, 0);
	const raw: Polygon = {
		type: 'Polygon',
		coordinates: [
			[
				[179, 64],
				[-179, 64],
				[-179, 66],
				[179, 66],
				[179, 64]
			]
		]
	};
	expect(kmToBoundary(raw, 0, 65)).toBeGreaterThan(1000);
	expect(kmToBoundary(raw, -178, 65)).toBeLessThan(60);
});

test('every ring and every polygon counts, holes too', () => {
	const shape = {
		type: 'MultiPolygon' as const,
		coordinates: [toBox(0, 0, 1, 1).coordinates, toBox(50, 0, 51, 1).coordinates]
	};
	expect(kmToBoundary(shape, 49.9, 0.5)).toBeCloseTo(11.1, 0);
});

test('points and lines have no boundary; a ring without points is no boundary either', () => {
	expect(kmToBoundary({ type: 'Point', coordinates: [0, 0] }, 0, 0)).toBe(Infinity);
	expect(kmToBoundary({ type: 'Polygon', coordinates: [[]] }, 0, 0)).toBe(Infinity);
});
