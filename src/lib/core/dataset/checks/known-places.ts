import type { Issue } from '#lib/core/base/issue.ts';
import { placeOf, type Row } from '#lib/core/dataset/dataset.ts';
import { toFinding } from '#lib/core/dataset/finding.ts';
import { toArcDeg } from '#lib/core/flow/great-circle.ts';
import type { Gazetteer } from '#lib/core/gazetteer/gazetteer.ts';
import type { GazetteerPlace } from '#lib/core/gazetteer/gazetteer-place.ts';

type PlaceRow = Row<'places'>;

const KM_PER_DEGREE = 111.195;
/** Large cities have no one point, and bases are named after towns some way off. */
const TOLERANCE_KM = 50;

/**
 * Checks that a town or site at `at` lies near a known place of its name and country. Nothing is
 * said of names that are not known, nor where a GeoNames id says that another place is meant.
 * Regions and countries stand where their author puts them.
 */
export function checkKnownPlace(
	row: PlaceRow,
	at: readonly [lng: number, lat: number],
	gazetteer: () => Gazetteer
): Issue[] {
	const { kind, country, radius_km: radiusKm } = row.values;
	if ((kind !== 'city' && kind !== 'site') || country === '') return [];
	const [nearest] = toKnown(row, gazetteer())
		.map((place) => ({ place, km: toArcDeg(at, [place.lng, place.lat]) * KM_PER_DEGREE }))
		.sort((a, b) => a.km - b.km);
	if (!nearest) return [];
	const { place, km } = nearest;
	if (km <= Math.max(TOLERANCE_KM, radiusKm ?? 0, place.radiusKm)) return [];
	return [
		toFinding(
			'coordinates-far',
			`${row.values.name} is ${Math.round(km)} km from ${place.name}, the nearest known place of that name in ${country}.`,
			placeOf(row, 'lat'),
			{
				value: `${row.cells.get('lat')?.text ?? ''}, ${row.cells.get('lon')?.text ?? ''}`,
				hint: `That one lies at lat ${place.lat}, lon ${place.lng}. If another place is meant, give its GeoNames id.`
			}
		)
	];
}

/** The one place that a GeoNames id names, else all of any of its names in its country. */
function toKnown(row: PlaceRow, gazetteer: Gazetteer): GazetteerPlace[] {
	const { name, names, geonames, country } = row.values;
	if (geonames !== null && geonames !== '') {
		const place = gazetteer.placeOf(geonames);
		return place ? [place] : [];
	}
	return [name, ...Object.values(names)].flatMap((each) => [
		...gazetteer.findWithin(each, country),
		...gazetteer.findWithin(each, '')
	]);
}
