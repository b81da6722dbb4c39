import { geoArea } from 'd3-geo';
import type { MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { signedArea } from './antimeridian.ts';
import { readHandTable } from './hand-tables.ts';
import { toLabelPoint } from './label-point.ts';

export const LABEL_LANGUAGES = ['en', 'ar', 'fa', 'ru', 'fr', 'de'];

/** A name on the map. `rank`: 0 is shown from afar. */
export interface Label {
	/** ISO 3166-1 alpha-2 of the country that it names or lies in; absent at sea. */
	country?: string;
	/** Degrees. */
	at: [lng: number, lat: number];
	rank: number;
	name: string;
}

export interface Labels {
	countries: Label[];
	seas: Label[];
	cities: Label[];
}

/** Areas in millions of km², from which a country has rank 0, 1, 2 and so on. */
const RANK_AREAS = [2.5, 0.8, 0.28, 0.09, 0.02];
const EARTH_AREA_MKM2 = 510.07;

/** Names, in one language, of everything on a level of the basemap that has one. */
export function toLabels(places: LabelPlaces, language: string): Labels {
	const countryNames = new Intl.DisplayNames([language], { type: 'region' });
	const handNames = new Map(
		readHandTable('country-names')
			.filter((row) => row.language === language)
			.map((row) => [row.code!, row.name!])
	);
	const nameOf = (code: string): string =>
		withoutVowelMarks(handNames.get(code) ?? countryNames.of(code) ?? code);
	const toHandLabel = (row: Record<string, string>): Label => ({
		...(row.country && { country: row.country }),
		at: [Number(row.lng), Number(row.lat)],
		rank: Number(row.rank),
		// Cities are written in fewer languages than countries are.
		name: withoutVowelMarks(row[language] || row.en!)
	});
	return {
		countries: places.map(({ code, at, rank }) => ({
			country: code,
			at,
			rank,
			name: nameOf(code)
		})),
		seas: readHandTable('seas').map(toHandLabel),
		cities: readHandTable('cities').map(toHandLabel)
	};
}

type LabelPlaces = readonly { code: string; at: [lng: number, lat: number]; rank: number }[];

/** Where countries are named: at the hand-made points, else once in the middle of the main part. */
export function toLabelPlaces(level: Topology): LabelPlaces {
	const { features } = feature(level, level.objects.areas as GeometryCollection);
	const countries = features.filter(({ id }) => !String(id).startsWith('x-'));
	const byHand = readHandTable('country-points');
	return countries.flatMap(({ id, geometry }) => {
		const code = String(id);
		const points = byHand.filter((row) => row.code === code);
		if (points.length === 0) return [{ code, ...toMainPlace(geometry as MultiPolygon) }];
		return points.map(({ lng, lat, rank }) => ({
			code,
			at: [Number(lng), Number(lat)] satisfies [number, number],
			rank: Number(rank)
		}));
	});
}

function toMainPlace(geometry: MultiPolygon): { at: [lng: number, lat: number]; rank: number } {
	const sizes = geometry.coordinates.map(([outline]) => Math.abs(signedArea(outline!)));
	const main = geometry.coordinates[sizes.indexOf(Math.max(...sizes))]!;
	const areaMkm2 = (geoArea(geometry) / (4 * Math.PI)) * EARTH_AREA_MKM2;
	const rank = RANK_AREAS.findIndex((area) => areaMkm2 >= area);
	return { at: toLabelPoint(main), rank: rank < 0 ? RANK_AREAS.length : rank };
}

/** Arabic vowel marks; the map draws letter by letter and would misplace them. */
function withoutVowelMarks(name: string): string {
	return name.replace(/[\u064B-\u0652]/g, '');
}
