import type { Basemap } from '#lib/map/basemap.ts';
import { toBasemapStyle } from '#lib/map/basemap-style.ts';
import { loadNames, loadShapes } from '#lib/map/load-basemap.ts';
import { toPeriodCountries } from '#lib/map/period-areas.ts';
import parties from '../../../data/basemap/parties.json';

/** Areas in dispute are lit with each of their parties. */
const disputedAreas: readonly (readonly [area: string, parties: readonly string[]])[] =
	Object.entries(parties);

/** The basemap of today, whatever days are shown; it says so. */
export const modernBasemap: Basemap = {
	bordersOf: () => 'Borders of today, not of the time',
	areasOf({ wikidata, country }) {
		const countries = toPeriodCountries(wikidata) ?? (country === '' ? [] : [country]);
		const disputed = disputedAreas.filter(([, claims]) =>
			claims.some((code) => countries.includes(code))
		);
		return [...countries, ...disputed.map(([area]) => area)];
	},
	style: toBasemapStyle,
	shapes: loadShapes,
	names: loadNames
};
