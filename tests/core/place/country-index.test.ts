import { expect, test } from 'vitest';
import { buildCountryIndex } from '#lib/core/place/country-index.ts';
import { modernCountries } from '../../support/modern-countries.ts';

test('a city lies in its country and in no other', () => {
	const countries = modernCountries();
	expect(countries.contains('SY', 36.2765, 33.5138)).toBe(true);
	expect(countries.contains('EG', 36.2765, 33.5138)).toBe(false);
	expect(countries.countryAt(36.2765, 33.5138)).toEqual({ code: 'SY', name: 'Syria' });
});

test('harbours just outside a coarse coast still lie in their country', () => {
	expect(modernCountries().contains('SY', 35.6, 35.53)).toBe(true);
});

test('the open sea lies in no country', () => {
	const countries = modernCountries();
	expect(countries.countryAt(-30, 0)).toBeNull();
	expect(countries.contains('BR', -30, 0)).toBe(false);
});

test('a country that crosses the antimeridian is whole', () => {
	const countries = modernCountries();
	expect(countries.countryAt(-175, 66.3)?.code).toBe('RU');
	expect(countries.countryAt(174, 67)?.code).toBe('RU');
	expect(countries.contains('RU', 0, 66)).toBe(false);
});

test('tolerance is in km and may be nothing', () => {
	const countries = modernCountries();
	const [lng, lat] = [35.9, 33.85];
	expect(countries.countryAt(lng, lat)?.code).toBe('LB');
	expect(countries.contains('SY', lng, lat, 0)).toBe(false);
	expect(countries.contains('SY', lng, lat, 200)).toBe(true);
});

test('a country the outlines lack is not judged', () => {
	expect(modernCountries().contains('GF', -52.3, 4.9)).toBeNull();
	expect(modernCountries().contains('ZZ', 0, 0)).toBeNull();
});

test('a topology without countries knows none', () => {
	const countries = buildCountryIndex({ type: 'Topology', objects: {}, arcs: [] });
	expect(countries.contains('SY', 36, 33)).toBeNull();
	expect(countries.countryAt(36, 33)).toBeNull();
});
