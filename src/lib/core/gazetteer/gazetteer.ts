import type { GazetteerPlace } from '#lib/core/gazetteer/gazetteer-place.ts';
import { decodeGazetteer, type GazetteerRows } from '#lib/core/gazetteer/decode-gazetteer.ts';
import { toNameIndex, type NameEntry, type NameIndex } from '#lib/core/gazetteer/name-index.ts';
import { toBareKey, toNameKey } from '#lib/core/gazetteer/name-keys.ts';
import { suggestNames, type Likeness } from '#lib/core/gazetteer/suggest-names.ts';

/** A place and how it was found. */
export interface FoundPlace extends GazetteerPlace {
	/** The one of its names that was found. */
	found: string;
	/**
	 * `name`: the name itself; `article`: but for articles and spaces; `sound`: it sounds alike;
	 * `letters`: a few letters differ; `consonants`: it has the same consonants.
	 */
	match: 'name' | 'article' | Likeness;
}

/** Known places by their names. */
export interface Gazetteer {
	/**
	 * The places of a name: those in `country` first, or, where it is left out, those of no country
	 * (seas, and where the status is in dispute); then those whose name is the very same; then the
	 * larger ones. Tolerant of case, diacritics, hyphens and articles, in every script it has names in.
	 */
	find(name: string, country?: string): FoundPlace[];
	/** The same, of one country alone; `''` for places of none. */
	findWithin(name: string, country: string): FoundPlace[];
	/**
	 * At most ten places whose names come near to one, likeliest first: all of one country, or of
	 * the whole world, where only sound and letters count.
	 */
	suggest(name: string, country?: string): FoundPlace[];
	/** The place with this id, null where it is not known. */
	placeOf(id: string): GazetteerPlace | null;
}

/** Longer than any name there is; what is longer need not be looked for. */
const LONGEST_NAME = 200;
const MOST_SUGGESTIONS = 10;

interface Hit {
	entry: NameEntry;
	match: FoundPlace['match'];
	/** Lower is better. */
	rank: number;
}

/** The gazetteer in the text of data/gazetteer/places.json. */
export function toGazetteer(text: string): Gazetteer {
	const rows = decodeGazetteer(text);
	const index = toNameIndex(rows);
	return {
		find(name, country = '') {
			const key = toKey(name);
			const others = [...rows.countries.keys()]
				.filter((other) => other !== country)
				.flatMap((other) => findIn(index, key, other));
			return [...toPlaces(rows, findIn(index, key, country)), ...toPlaces(rows, others)];
		},
		findWithin: (name, country) => toPlaces(rows, findIn(index, toKey(name), country)),
		suggest(name, country) {
			const bareKey = toBareKey(toKey(name));
			const countries = country === undefined ? [...rows.countries.keys()] : [country];
			const hits = countries.flatMap((each) =>
				suggestNames(index.entriesOf(each), bareKey, country !== undefined)
			);
			return toPlaces(rows, hits).slice(0, MOST_SUGGESTIONS);
		},
		placeOf(id) {
			const row = rows.rowOf(id);
			return row === -1 ? null : rows.placeAt(row);
		}
	};
}

/** Empty where no name can be meant. */
function toKey(name: string): string {
	return name.length > LONGEST_NAME ? '' : toNameKey(name);
}

function findIn(index: NameIndex, key: string, country: string): Hit[] {
	if (key === '') return [];
	return index.withBareKey(country, toBareKey(key)).map((entry) => {
		const isSame = entry.key === key;
		return { entry, match: isSame ? 'name' : 'article', rank: isSame ? 0 : 1 };
	});
}

/** Best first, each place once. Of places as large, those that bear the name come before those that have it besides. */
function toPlaces(rows: GazetteerRows, hits: readonly Hit[]): FoundPlace[] {
	const seen = new Set<number>();
	return hits
		.map((hit) => ({
			...hit,
			population: rows.populationAt(hit.entry.row),
			inUse: hit.entry.name === rows.namesAt(hit.entry.row)[0] ? 1 : 0
		}))
		.sort((a, b) => a.rank - b.rank || b.population - a.population || b.inUse - a.inUse)
		.filter(({ entry: { row } }) => !seen.has(row) && seen.add(row))
		.map(({ entry, match }) => ({ ...rows.placeAt(entry.row), found: entry.name, match }));
}
