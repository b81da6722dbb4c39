import type { Issue } from '#lib/core/base/issue.ts';
import { checkKnownPlace } from '#lib/core/dataset/checks/known-places.ts';
import { toFinding } from '#lib/core/dataset/finding.ts';
import type { IssueCode } from '#lib/core/dataset/issue-codes.ts';
import { placeOf, type Dataset, type Row } from '#lib/core/dataset/dataset.ts';
import type { Gazetteer } from '#lib/core/gazetteer/gazetteer.ts';
import { toCoordinates } from '#lib/core/geo/coordinates.ts';
import type { CountryIndex } from '#lib/core/place/country-index.ts';

type PlaceRow = Row<'places'>;
type LngLat = readonly [lng: number, lat: number];

/** Checks that places lie on Earth, in the country stated for them, near known places of their name. */
export function checkCoordinates(
	dataset: Dataset,
	countries: CountryIndex | null,
	gazetteer: (() => Gazetteer) | null
): Issue[] {
	const checkOnEarth = (row: PlaceRow, at: LngLat) => {
		const outside = checkCountry(row, at, countries);
		return outside.length > 0 || !gazetteer ? outside : checkKnownPlace(row, at, gazetteer);
	};
	return dataset.rows.places.flatMap((row) => checkPlace(row, checkOnEarth));
}

function checkPlace(row: PlaceRow, checkOnEarth: (row: PlaceRow, at: LngLat) => Issue[]): Issue[] {
	const { lat, lon } = row.values;
	if (lat === null || lon === null) return checkIncomplete(row);
	const { at, doubt } = toCoordinates(lat, lon);
	switch (doubt) {
		case 'swapped':
			return [
				report(row, 'coordinates-swapped', `lat ${lat} is beyond 90°; is it the longitude?`, {
					hint: `Write lat ${lon} and lon ${lat}.`
				})
			];
		case 'out-of-range':
			return [
				report(row, 'coordinates-range', `lat ${lat}, lon ${lon} is no place on Earth.`, {
					column: Math.abs(lat) > 90 ? 'lat' : 'lon',
					hint: 'Latitudes lie between -90 and 90, longitudes between -180 and 180.'
				})
			];
		case 'wrapped':
			return [
				report(row, 'coordinates-wrapped', `lon ${lon} is read as ${at?.[0]}.`, {
					column: 'lon',
					hint: `Write ${at?.[0]}.`
				}),
				...(at ? checkOnEarth(row, at) : [])
			];
		case 'null-island':
			return [
				report(row, 'coordinates-null-island', '0, 0 lies in the sea off Ghana.', {
					hint: 'Leave lat and lon empty where the location is not known.'
				})
			];
		case null:
			return at ? checkOnEarth(row, at) : [];
	}
}

/** An unreadable coordinate has its own finding; only an empty one is told here. */
function checkIncomplete(row: PlaceRow): Issue[] {
	const isEmpty = (column: string) => (row.cells.get(column)?.text ?? '') === '';
	if (isEmpty('lat') === isEmpty('lon')) return [];
	const column = isEmpty('lat') ? 'lat' : 'lon';
	return [
		report(row, 'coordinates-incomplete', `${column} is empty, the other is not.`, {
			column,
			hint: 'Give both, or neither where the location is not known.'
		})
	];
}

function checkCountry(row: PlaceRow, at: LngLat, countries: CountryIndex | null): Issue[] {
	const { country, radius_km: radiusKm } = row.values;
	if (!countries || country === '' || row.values.kind === 'sea') return [];
	const [lng, lat] = at;
	const toleranceKm = Math.max(30, radiusKm ?? 0);
	if (countries.contains(country, lng, lat, toleranceKm) !== false) return [];
	const actual = countries.countryAt(lng, lat);
	const where = actual ? `in ${actual.name} (${actual.code})` : 'in no country';
	const isSwapped =
		Math.abs(lng) <= 90 && countries.contains(country, lat, lng, toleranceKm) === true;
	return [
		report(row, 'coordinates-outside-country', `${lat}, ${lng} lies ${where}, not in ${country}.`, {
			hint: isSwapped
				? `Latitude and longitude look swapped: write lat ${lng}, lon ${lat}.`
				: 'Correct the coordinates, or name the country of today.'
		})
	];
}

function report(
	row: PlaceRow,
	code: IssueCode,
	message: string,
	{ column = 'lat', hint }: { column?: string; hint: string }
): Issue {
	const value = `${row.cells.get('lat')?.text ?? ''}, ${row.cells.get('lon')?.text ?? ''}`;
	return toFinding(code, message, placeOf(row, column), { value, hint });
}
