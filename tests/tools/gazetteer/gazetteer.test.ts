import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { isCountryCode } from '#lib/core/place/country-codes.ts';
import { isId } from '#lib/core/model/ids.ts';
import { parseEdtf } from '#lib/core/time/edtf.ts';
import { chooseAlternates, uniqueNames } from '../../../src/tools/gazetteer/choose-names.ts';
import {
	readFormerNames,
	readNames,
	readSupplement
} from '../../../src/tools/gazetteer/hand-tables.ts';
import { GAZETTEER_FILE, knownPlaces } from '../../support/known-places.ts';
import { modernCountries } from '../../support/modern-countries.ts';
import { readSourceFiles } from '../../support/source-files.ts';

const MOST_BROTLI_BYTES = 1_500_000;
const MOST_BYTES = 6_000_000;
/** Outlines at 1:50 million lack islets. */
const SMALL = /island|test site/;

describe('the derived file', () => {
	const bytes = readFileSync(GAZETTEER_FILE);

	test('is small enough to be sent, and to be kept in git', () => {
		// As hard as a server tries that compresses while it sends.
		const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
		expect(brotliCompressSync(bytes, quick).length).toBeLessThanOrEqual(MOST_BROTLI_BYTES);
		expect(bytes.length).toBeLessThanOrEqual(MOST_BYTES);
	});

	test('names its source, here and in SOURCES.md', () => {
		const credit = 'Places: GeoNames (CC BY 4.0)';
		expect(bytes.toString()).toContain(credit);
		expect(readFileSync('data/gazetteer/SOURCES.md', 'utf8')).toContain(credit);
	});

	test('holds every row of the tables written by hand', () => {
		for (const { id, name } of readSupplement()) expect(knownPlaces().placeOf(id)?.name).toBe(name);
		for (const [id, [name]] of readNames())
			expect(knownPlaces().placeOf(String(id))?.name).toBe(name);
		for (const [id, names] of readFormerNames()) {
			const dated = names.map(({ name, dates }) => ({ name, dates }));
			expect(knownPlaces().placeOf(String(id))?.datedNames).toEqual(dated);
		}
	});
});

describe('the tables written by hand', () => {
	const supplement = readSupplement();

	test('give every place an id of its own, a country of today or none, and a name', () => {
		expect(new Set(supplement.map(({ id }) => id)).size).toBe(supplement.length);
		for (const { id, country, names } of supplement) {
			expect(isId(id) && !/^\d/.test(id), id).toBe(true);
			expect(country === '' || isCountryCode(country), id).toBe(true);
			expect(names.length, id).toBeGreaterThan(0);
		}
	});

	test('put every place into its country', () => {
		const outside = supplement
			.filter(
				({ country, kind, feature }) => country !== '' && kind !== 'sea' && !SMALL.test(feature)
			)
			.filter(({ country, lng, lat, radiusKm }) => {
				return modernCountries().contains(country, lng, lat, Math.max(50, radiusKm)) === false;
			});
		expect(outside.map(({ id }) => id)).toEqual([]);
	});

	test('give regions and seas a radius', () => {
		const without = supplement.filter(({ kind, radiusKm }) => {
			return (kind === 'region' || kind === 'sea') && !(radiusKm > 0);
		});
		expect(without.map(({ id }) => id)).toEqual([]);
	});

	test('date former names in EDTF, each from a day to a later one', () => {
		const dates = [...readFormerNames().values()].flat().map((name) => name.dates);
		expect(dates.length).toBeGreaterThan(60);
		expect(dates.filter((date) => parseEdtf(date).value === null)).toEqual([]);
	});
});

describe('names that are kept', () => {
	test('are in Latin, Cyrillic or Arabic script, and made by people', () => {
		const alternates = [
			'Latakia',
			'LTK',
			'alladhqyt',
			'Латакия',
			'اللاذقية',
			'拉塔基亚',
			'לטקיה',
			'Λαττάκεια'
		];
		expect(chooseAlternates(alternates)).toEqual(['Latakia', 'Латакия', 'اللاذقية']);
	});

	test('mix no scripts and part no columns', () => {
		expect(chooseAlternates(['Moskва', 'a|b', 'A|B', 'A\nB', '', ' '])).toEqual([]);
	});

	test('are kept once in each spelling', () => {
		expect(uniqueNames(['Tartus', 'Ţarţūs', 'TARTUS', 'Tartous'])).toEqual(['Tartus', 'Tartous']);
		expect(uniqueNames(['Qamishli', 'Al-Qamishli', 'القامشلي', 'قامشلی'])).toEqual([
			'Qamishli',
			'القامشلي'
		]);
		expect(uniqueNames([])).toEqual([]);
	});
});

test('nothing that runs in a browser imports the gazetteer', () => {
	const importers = readSourceFiles('src')
		.filter(({ imports }) =>
			imports.some((path) => /gazetteer\/gazetteer\.ts$|places\.json/.test(path))
		)
		.map(({ path }) => path.split('/').slice(0, 3).join('/'));
	expect(new Set(importers)).toEqual(new Set(['src/lib/core', 'src/lib/server', 'src/cli/report']));
});
