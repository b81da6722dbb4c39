import bbox from '@turf/bbox';
import isInside from '@turf/boolean-point-in-polygon';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Place } from '#lib/core/model/compiled.ts';

type Area = Feature<Polygon | MultiPolygon>;

/** Finds the unit in which a point lies, among areas whose ids are units. */
export class UnitFinder {
	readonly #areas: readonly { area: Area; box: readonly number[] }[];

	constructor({ features }: FeatureCollection) {
		this.#areas = features.filter(isArea).map((area) => ({ area, box: bbox(area) }));
	}

	/** null off every coast, which on a coarse level a harbour may be. */
	unitAt([lng, lat]: NonNullable<Place['at']>): string | null {
		const found = this.#areas.find(
			({ area, box: [west = 0, south = 0, east = 0, north = 0] }) =>
				lng >= west && lng <= east && lat >= south && lat <= north && isInside([lng, lat], area)
		);
		return found ? String(found.area.id) : null;
	}
}

function isArea(feature: Feature): feature is Area {
	return feature.geometry.type === 'Polygon' || feature.geometry.type === 'MultiPolygon';
}
