import type { FeatureCollection, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { UnitFinder } from '#lib/core/basemap/unit-at.ts';

const square = (west: number, south: number, size: number): Position[] => [
	[west, south],
	[west + size, south],
	[west + size, south + size],
	[west, south + size],
	[west, south]
];

const areas: FeatureCollection = {
	type: 'FeatureCollection',
	features: [
		{
			type: 'Feature',
			id: 'outer',
			properties: {},
			geometry: { type: 'Polygon', coordinates: [square(0, 0, 10), square(4, 4, 2).reverse()] }
		},
		{
			type: 'Feature',
			id: 'inner',
			properties: {},
			geometry: { type: 'MultiPolygon', coordinates: [[square(4, 4, 2)], [square(175, 60, 5)]] }
		},
		{
			type: 'Feature',
			id: 'point',
			properties: {},
			geometry: { type: 'Point', coordinates: [1, 1] }
		}
	]
};
const finder = new UnitFinder(areas);

describe('the unit at a point', () => {
	it('an area', () => expect(finder.unitAt([1, 1])).toBe('outer'));
	it('an area in the hole of another', () => expect(finder.unitAt([5, 5])).toBe('inner'));
	it('any part of an area', () => expect(finder.unitAt([179, 62])).toBe('inner'));
	it('none at sea, even within the box of an area', () => {
		expect(finder.unitAt([-1, 5])).toBeNull();
		expect(finder.unitAt([100, 30])).toBeNull();
	});
	it('none where there are no areas', () => {
		expect(new UnitFinder({ type: 'FeatureCollection', features: [] }).unitAt([1, 1])).toBeNull();
	});
});
