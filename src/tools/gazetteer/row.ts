import type { GazetteerPlace } from '#lib/core/gazetteer/gazetteer-place.ts';
import { chooseAlternates, uniqueNames } from './choose-names.ts';
import type { FormerName } from './hand-tables.ts';
import type { City } from './read-cities.ts';

/** A place on its way into the derived file. */
export type Row = Omit<GazetteerPlace, 'alternates'> & {
	/** The one in use first. */
	names: readonly string[];
};

/** A city with names of GeoNames and of the hand-made tables. */
export function toRow(
	city: City,
	byHand: readonly string[] = [],
	former: readonly FormerName[] = []
): Row {
	const formerNames = former.flatMap(({ name, spellings }) => [name, ...spellings]);
	const names = uniqueNames([
		...byHand,
		city.name,
		...formerNames,
		...chooseAlternates(city.alternates)
	]);
	return {
		id: String(city.id),
		name: byHand[0] ?? city.name,
		country: city.country,
		lat: city.lat,
		lng: city.lng,
		kind: 'city',
		feature: city.code === 'PPLC' ? 'capital' : 'city',
		radiusKm: 0,
		population: city.population,
		names,
		datedNames: former.map(({ name, dates }) => ({ name, dates }))
	};
}
