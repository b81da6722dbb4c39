import type { FeatureCollection } from 'geojson';

/** Something that is drawn wherever one looks; a map without it draws nothing at all. */
export const GROUND: FeatureCollection = {
	type: 'FeatureCollection',
	features: [
		{
			type: 'Feature',
			properties: {},
			geometry: {
				type: 'Polygon',
				coordinates: [
					[
						[-180, -85],
						[180, -85],
						[180, 85],
						[-180, 85],
						[-180, -85]
					]
				]
			}
		}
	]
};
