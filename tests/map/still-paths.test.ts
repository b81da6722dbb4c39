import { describe, expect, it } from 'vitest';
import type { FeatureCollection, Geometry } from 'geojson';
import { toStillPaths } from '#lib/map/still-paths.ts';

function collect(...geometries: Geometry[]): FeatureCollection {
	return {
		type: 'FeatureCollection',
		features: geometries.map((geometry, i) => ({
			type: 'Feature',
			id: `area-${i}`,
			properties: {},
			geometry
		}))
	};
}

const EMPTY = collect();
const shapes = {
	areas: collect({
		type: 'MultiPolygon',
		coordinates: [
			[
				[
					[0, 0],
					[90, 0],
					[0, 0]
				]
			]
		]
	}),
	coast: collect({
		type: 'LineString',
		coordinates: [
			[-180, 0],
			[180, 0]
		]
	}),
	borders: EMPTY,
	disputed: EMPTY,
	lakes: EMPTY,
	rivers: EMPTY
};

describe('the basemap as paths', () => {
	const paths = toStillPaths(shapes);

	it('is 512 wide with the north-west at 0', () => {
		expect(paths.coast).toBe('M0.000 256.000L512.000 256.000');
	});

	it('closes areas and keeps their ids', () => {
		expect(paths.areas).toEqual([
			{ id: 'area-0', path: 'M256.000 256.000L384.000 256.000L256.000 256.000Z' }
		]);
	});

	it('leaves what there is not empty', () => {
		expect(paths.borders).toBe('');
	});
});
