import { readHandSplits } from './hand-tables.ts';
import type { Provinces } from './provinces.ts';
import { GEOJSON, runMapshaper } from './packages/run-mapshaper.ts';

/** About 50 m: gaps and overlaps between the provinces of the atlas are at most that wide. */
const SNAP_DEGREES = 0.0005;
/**
 * Strips beyond ±180°. What lies along them is the cut that flat maps need, not a coast; and a line
 * that two areas share keeps its ends.
 */
export const SEAM = 'seam';
const SEAM_WIDTH = 0.5;

/** Cuts the provinces along the hand-made rings and takes gaps and overlaps away. */
export async function cutProvinces(provinces: Provinces): Promise<Provinces> {
	let cut = provinces;
	for (const { from, to, rest, ring } of readHandSplits()) {
		const isHit = (feature: Provinces['features'][number]): boolean =>
			from.includes(feature.properties.unit);
		const hit = toCollection(cut.features.filter(isHit));
		const blade = { type: 'Polygon', coordinates: [[...ring, ring[0]]] };
		const inside = await runMapshaper<Provinces>(hit, '-clip blade.json', GEOJSON, {
			'blade.json': blade
		});
		const outside = await runMapshaper<Provinces>(hit, '-erase blade.json', GEOJSON, {
			'blade.json': blade
		});
		cut = toCollection([
			...cut.features.filter((feature) => !isHit(feature)),
			...withUnit(inside, to),
			...withUnit(outside, rest)
		]);
	}
	const withSeam = toCollection([...cut.features, ...toSeam()]);
	const commands = `-snap interval=${SNAP_DEGREES} -clean -dissolve unit,province`;
	return runMapshaper<Provinces>(withSeam, commands, GEOJSON);
}

function withUnit({ features }: Provinces, unit: string): Provinces['features'] {
	return features
		.filter(({ geometry }) => geometry)
		.map((feature) => ({ ...feature, properties: { ...feature.properties, unit } }));
}

function toCollection(features: Provinces['features']): Provinces {
	return { type: 'FeatureCollection', features };
}

function toSeam(): Provinces['features'] {
	return [-180 - SEAM_WIDTH, 180].map((west) => {
		const east = west + SEAM_WIDTH;
		const ring = [
			[west, -85],
			[east, -85],
			[east, 85],
			[west, 85],
			[west, -85]
		];
		return {
			type: 'Feature',
			properties: { unit: SEAM, province: SEAM },
			geometry: { type: 'Polygon', coordinates: [ring] }
		};
	});
}
