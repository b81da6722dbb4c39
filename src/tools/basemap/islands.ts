import { geoArea } from 'd3-geo';
import type { Position } from 'geojson';
import type { Provinces } from './provinces.ts';

const EARTH_RADIUS_KM = 6371.0088;

/** What a ring encloses, in km²; whichever way it winds, the smaller side of the sphere is meant. */
export function toKm2(ring: Position[]): number {
	const steradians = geoArea({ type: 'Polygon', coordinates: [ring] });
	return Math.min(steradians, 4 * Math.PI - steradians) * EARTH_RADIUS_KM ** 2;
}

/** Leaves out parts that are smaller, but never the largest part of a unit. */
export function withoutSmallIslands(areas: Provinces, leastKm2: number): Provinces {
	const largest = new Map<string, number>();
	const parts = areas.features.flatMap(({ properties, geometry }) => {
		const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
		return polygons.map((rings) => {
			const km2 = toKm2(rings[0]!);
			largest.set(properties.unit, Math.max(km2, largest.get(properties.unit) ?? 0));
			return { properties, rings, km2 };
		});
	});
	return {
		type: 'FeatureCollection',
		features: parts
			.filter(({ properties, km2 }) => km2 >= leastKm2 || km2 === largest.get(properties.unit))
			.map(({ properties, rings }) => ({
				type: 'Feature',
				properties,
				geometry: { type: 'Polygon', coordinates: rings }
			}))
	};
}
