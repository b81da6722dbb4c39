import { geoArea } from 'd3-geo';
import type { Position } from 'geojson';
import { GEOJSON, runMapshaper } from './packages/run-mapshaper.ts';
import type { Provinces } from './provinces.ts';

const EARTH_RADIUS_KM = 6371.0088;

/** What a ring encloses, in km²; whichever way it winds, the smaller side of the sphere is meant. */
export function toKm2(ring: Position[]): number {
	const steradians = geoArea({ type: 'Polygon', coordinates: [ring] });
	return Math.min(steradians, 4 * Math.PI - steradians) * EARTH_RADIUS_KM ** 2;
}

/** Leaves out islands that are smaller; of a unit of only such ones the largest stays. */
export async function withoutSmallIslands(areas: Provinces, leastKm2: number): Promise<Provinces> {
	const filter = `-filter-islands min-area=${leastKm2}km2 remove-empty`;
	const { features } = await runMapshaper<Provinces>(areas, filter, GEOJSON);
	const kept = new Set(features.map(({ properties }) => properties.unit));
	const lost = areas.features.filter(({ properties }) => !kept.has(properties.unit));
	return { type: 'FeatureCollection', features: [...features, ...toLargest(lost)] };
}

/** The largest polygon of each unit. */
function toLargest(features: Provinces['features']): Provinces['features'] {
	const largest = new Map<string, { km2: number; feature: Provinces['features'][number] }>();
	for (const { properties, geometry } of features) {
		const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
		for (const coordinates of polygons) {
			const km2 = toKm2(coordinates[0]!);
			if (km2 <= (largest.get(properties.unit)?.km2 ?? 0)) continue;
			const feature = {
				type: 'Feature' as const,
				properties,
				geometry: { type: 'Polygon' as const, coordinates }
			};
			largest.set(properties.unit, { km2, feature });
		}
	}
	return [...largest.values()].map(({ feature }) => feature);
}
