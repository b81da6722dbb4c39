import type { FoundPlace } from '#lib/core/gazetteer/gazetteer.ts';
import type { Effects, Output } from '../effects.ts';
import { paint } from './paint.ts';
import { toPrintable } from './printable.ts';

/** What was looked for in the gazetteer and what was found, best first. */
export interface PlaceSearch {
	name: string;
	/** ISO 3166-1 alpha-2, null where none was chosen. */
	country: string | null;
	places: readonly FoundPlace[];
	/** Names that come near, where none was found in the country or at all. */
	suggestions: readonly FoundPlace[];
}

export type PlaceFormat = 'text' | 'json';
type PlaceReport = (search: PlaceSearch, effects: Pick<Effects, 'stdout' | 'stderr'>) => void;

export const PLACE_REPORTS: Record<PlaceFormat, PlaceReport> = {
	text: reportText,
	json: reportJson
};

const MOST_LINES = 10;
/** The other names of large cities fill a screen; a few of each script will do. */
const SCRIPTS = [/^\p{Script=Latin}/u, /^\p{Script=Cyrillic}/u, /^\p{Script=Arabic}/u];
const MOST_OF_A_SCRIPT = 5;

const MATCHES: Record<FoundPlace['match'], string> = {
	name: '',
	article: '',
	sound: 'sounds alike',
	letters: 'spelled nearly so',
	consonants: 'has the same consonants'
};

function reportJson(
	{ places, suggestions, ...search }: PlaceSearch,
	{ stdout }: Parameters<PlaceReport>[1]
): void {
	const document = {
		...search,
		places: places.map(toPlain),
		suggestions: suggestions.map(toPlain)
	};
	stdout.write(`${JSON.stringify(document, null, '\t')}\n`);
}

/** With the words that outsiders use for coordinates, and null for what is not known. */
function toPlain({ lat, lng, country, population, radiusKm, ...place }: FoundPlace) {
	const { id, name, ...rest } = place;
	return {
		id,
		name,
		country: country || null,
		latitude: lat,
		longitude: lng,
		radiusKm: radiusKm || null,
		population: population || null,
		...rest
	};
}

function reportText(
	{ name, country, places, suggestions }: PlaceSearch,
	{ stdout, stderr }: Parameters<PlaceReport>[1]
): void {
	for (const place of places.slice(0, MOST_LINES)) stdout.write(toLines(place, stdout));
	const more = places.length - MOST_LINES;
	if (more > 0) {
		const hint = country === null ? '; name a country with --country' : '';
		stderr.write(`… and ${more} more${hint}.\n`);
	}
	const inCountry = (place: FoundPlace) => country === null || place.country === country;
	if (places.some(inCountry)) return;
	const where = country === null ? '' : ` in ${country}`;
	const near = suggestions.length > 0 ? ' Names that come near:' : '';
	stderr.write(`No place${where} is known as “${toPrintable(name)}”.${near}\n`);
	for (const place of suggestions) stdout.write(toLines(place, stdout));
}

function toLines(place: FoundPlace, output: Output): string {
	const { name, country, lat, lng, feature, population, id, found, match, datedNames } = place;
	const facts = [
		...(found === name ? [] : [`found as ${found}`]),
		...(MATCHES[match] === '' ? [] : [MATCHES[match]]),
		feature,
		...(population > 0 ? [`population about ${population.toLocaleString('en')}`] : []),
		/^\d/.test(id) ? `GeoNames ${id}` : id
	];
	const head = [name, country, `${lat}, ${lng}`].filter((part) => part !== '').join('  ');
	const dated = datedNames.map((each) => `${each.name} ${each.dates}`).join('; ');
	const names = SCRIPTS.flatMap((script) =>
		place.alternates.filter((name) => script.test(name)).slice(0, MOST_OF_A_SCRIPT)
	).join(', ');
	return [
		paint(output, 'bold', toPrintable(head)),
		`    ${toPrintable(facts.join(', '))}`,
		...(dated === '' ? [] : [`    formerly ${toPrintable(dated)}`]),
		...(names === '' ? [] : [`    also ${toPrintable(names)}`]),
		''
	].join('\n');
}
