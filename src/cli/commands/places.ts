import { Option, type Command } from 'commander';
import { isCountryCode } from '#lib/core/place/country-codes.ts';
import { knownPlaces } from '#lib/server/gazetteer.ts';
import type { Effects } from '../effects.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { PLACE_REPORTS, type PlaceFormat, type PlaceSearch } from '../report/places.ts';
import { UsageError } from '../usage-error.ts';

interface PlacesOptions {
	country?: string;
	format: PlaceFormat;
}

export function placesCommand(
	program: Command,
	effects: Effects,
	finish: (code: ExitCode) => void
): void {
	program
		.command('places')
		.description('look a place up in the offline gazetteer: its id, coordinates and other names')
		.argument('<name>', 'in Latin, Cyrillic, Arabic or Persian letters')
		.option('--country <code>', 'places of this country first: an ISO 3166-1 code such as SY')
		.addOption(
			new Option('--format <format>', 'how places are told')
				.choices(Object.keys(PLACE_REPORTS))
				.default('text')
		)
		.action((name: string, { country, format }: PlacesOptions) => {
			PLACE_REPORTS[format](toSearch(name, country), effects);
			finish(EXIT.fine);
		});
}

function toSearch(name: string, written: string | undefined): PlaceSearch {
	if (name.trim() === '') throw new UsageError('name the place to look for');
	const country = written?.toUpperCase();
	if (country !== undefined && !isCountryCode(country)) {
		throw new UsageError(`--country takes an ISO 3166-1 code such as SY, not ${written}`);
	}
	const gazetteer = knownPlaces();
	const places = gazetteer.find(name, country);
	const isFound = places.some((place) => country === undefined || place.country === country);
	const suggestions = isFound ? [] : gazetteer.suggest(name, country);
	return { name, country: country ?? null, places, suggestions };
}
