import { describe, expect, test } from 'vitest';
import { readDataset } from '#lib/core/dataset/read-dataset.ts';
import { knownPlaces } from '../../support/known-places.ts';
import { modernCountries } from '../../support/modern-countries.ts';
import { toRaw } from './base-dataset.ts';

/** What is told about the coordinates of a row `id,name,kind,lat,lon,radius_km,country,names,wikidata,geonames,note`. */
function tell(row: string) {
	const { issues } = readDataset(toRaw({ 'places.csv': { add: [row] } }), {
		countries: modernCountries(),
		gazetteer: knownPlaces
	});
	return issues.filter(({ code }) => code.startsWith('coordinates'));
}

describe('known places', () => {
	test('near a known place of its name and country, nothing is told', () => {
		expect(tell('x,Latakia,city,35.53,35.79,,SY,,,,')).toEqual([]);
		expect(tell('x,Lattakia,city,35.6,35.9,,SY,,,,')).toEqual([]);
		expect(tell('x,Hmeimim,site,35.4,35.95,,SY,,,,')).toEqual([]);
	});

	test('far from all of them, it says how far, from which, and what to do', () => {
		expect(tell('x,Latakia,city,34.8,38.9,,SY,,,,')).toEqual([
			expect.objectContaining({
				severity: 'warning',
				code: 'coordinates-far',
				field: 'lat',
				value: '34.8, 38.9',
				message: expect.stringMatching(/^Latakia is 29\d km from Latakia, .* in SY\.$/),
				hint: expect.stringContaining('lat 35.532, lon 35.79')
			})
		]);
	});

	test('a name in another language is a name too', () => {
		expect(tell('x,Port city,city,34.8,38.9,,SY,ar=اللاذقية,,,')).toHaveLength(1);
		expect(tell('x,Port city,city,35.5,35.8,,SY,ar=اللاذقية,,,')).toEqual([]);
	});

	test('one known place of the name nearby is enough', () => {
		expect(tell('x,Springfield,city,39.8,-89.64,,US,,,,')).toEqual([]);
		expect(tell('x,Springfield,city,42.1,-72.59,,US,,,,')).toEqual([]);
	});

	test('a radius is given its room', () => {
		expect(tell('x,Latakia,city,34.8,38.9,400,SY,,,,')).toEqual([]);
		expect(tell('x,Semipalatinsk polygon,site,50.4,77.5,,KZ,,,,')).toEqual([]);
	});

	test('a GeoNames id decides which place is meant', () => {
		expect(tell('x,Latakia,city,36.2,37.16,,SY,,,170063,')).toEqual([]);
		expect(tell('x,Latakia,city,35.53,35.79,,SY,,,170063,')).toHaveLength(1);
		expect(tell('x,Latakia,city,34.8,38.9,,SY,,,999999999,')).toEqual([]);
	});

	test('of names that nobody knows nothing is said', () => {
		expect(tell('x,The house of the envoy,site,34.8,38.9,,SY,,,,')).toEqual([]);
	});

	test('countries, regions, seas, and places without a country stand where they are put', () => {
		for (const kind of ['country', 'region', 'sea']) {
			expect(tell(`x,Latakia,${kind},34.8,38.9,,SY,,,,`)).toEqual([]);
		}
		expect(tell('x,Latakia,city,34.8,38.9,,,,,,')).toEqual([]);
	});

	test('outside the country, that is told and nothing else', () => {
		const codes = tell('x,Latakia,city,48.2,16.37,,SY,,,,').map(({ code }) => code);
		expect(codes).toEqual(['coordinates-outside-country']);
	});

	test('without coordinates there is nothing to compare', () => {
		expect(tell('x,Latakia,city,,,,SY,,,,')).toEqual([]);
	});
});
