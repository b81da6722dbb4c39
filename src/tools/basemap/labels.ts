import { geoArea } from 'd3-geo';
import type { Feature, MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { signedArea } from './antimeridian.ts';
import { readHandTable } from './hand-tables.ts';
import { toLabelPoint } from './label-point.ts';

export const LABEL_LANGUAGES = ['en', 'ar', 'fa', 'ru', 'fr', 'de'] as const;

/** A name on the map. `rank`: 0 is shown from afar. */
export interface Label {
	/** Degrees. */
	at: [lng: number, lat: number];
	rank: number;
	/** By language; `en` is always there. */
	names: Record<string, string>;
}

export interface Labels {
	countries: (Label & { id: string })[];
	seas: Label[];
	cities: (Label & { country: string })[];
}

/** Areas in millions of km², from which a country has rank 0, 1, 2 and so on. */
const RANK_AREAS = [2.5, 0.8, 0.28, 0.09, 0.02];
const EARTH_AREA_MKM2 = 510.07;

/** Names of everything on a level of the basemap that has one. */
export function toLabels(level: Topology): Labels {
	const areas = feature(level, level.objects.areas as GeometryCollection).features;
	const countries = areas.filter(({ id }) => !String(id).startsWith('x-'));
	return {
		countries: countries.flatMap((area) => toCountryLabels(area as Feature<MultiPolygon>)),
		seas: readHandTable('seas').map(toHandLabel),
		cities: readHandTable('cities').map((row) => ({ country: row.country!, ...toHandLabel(row) }))
	};
}

/** At the hand-made points where there are any, else once in the middle of the largest part. */
function toCountryLabels({ id, geometry }: Feature<MultiPolygon>): Labels['countries'] {
	const code = String(id);
	const names = countryNames(code);
	const points = readHandTable('country-points').filter((row) => row.code === code);
	if (points.length > 0) {
		return points.map(({ lng, lat, rank }) => ({
			id: code,
			at: [Number(lng), Number(lat)],
			rank: Number(rank),
			names
		}));
	}
	const sizes = geometry.coordinates.map(([outline]) => Math.abs(signedArea(outline!)));
	const main = geometry.coordinates[sizes.indexOf(Math.max(...sizes))]!;
	const areaMkm2 = (geoArea(geometry) / (4 * Math.PI)) * EARTH_AREA_MKM2;
	const rank = RANK_AREAS.findIndex((area) => areaMkm2 >= area);
	return [{ id: code, at: toLabelPoint(main), rank: rank < 0 ? RANK_AREAS.length : rank, names }];
}

const handNames = new Map(
	readHandTable('country-names').map((row) => [`${row.code} ${row.language}`, row.name!])
);

/** From the Unicode locale data that Node carries, unless the hand-made table has another name. */
function countryNames(code: string): Record<string, string> {
	return Object.fromEntries(
		LABEL_LANGUAGES.map((language) => {
			const names = new Intl.DisplayNames([language], { type: 'region' });
			return [language, handNames.get(`${code} ${language}`) ?? names.of(code) ?? code];
		})
	);
}

function toHandLabel(row: Record<string, string>): Label {
	const names = LABEL_LANGUAGES.filter((language) => row[language]);
	return {
		at: [Number(row.lng), Number(row.lat)],
		rank: Number(row.rank),
		names: Object.fromEntries(names.map((language) => [language, row[language]!]))
	};
}
