import type { GazetteerRows } from '#lib/core/gazetteer/decode-gazetteer.ts';
import { toBareKey, toNameKey } from '#lib/core/gazetteer/name-keys.ts';

/** One name of one row in the spellings it is found by. */
export interface NameEntry {
	row: number;
	name: string;
	key: string;
	bareKey: string;
}

/** Answers which names of a country are spelled like one; keys are as in name-keys.ts. */
export interface NameIndex {
	withBareKey(country: string, bareKey: string): readonly NameEntry[];
	entriesOf(country: string): readonly NameEntry[];
}

interface CountryNames {
	entries: NameEntry[];
	byBareKey: Map<string, NameEntry[]>;
}

/** Names are spelled out country by country, when a country is first asked for. */
export function toNameIndex(rows: GazetteerRows): NameIndex {
	const known = new Map<string, CountryNames>();
	const namesOf = (country: string): CountryNames => {
		const names = known.get(country) ?? toCountryNames(rows, country);
		known.set(country, names);
		return names;
	};
	return {
		entriesOf: (country) => namesOf(country).entries,
		withBareKey: (country, bareKey) => namesOf(country).byBareKey.get(bareKey) ?? []
	};
}

function toCountryNames(rows: GazetteerRows, country: string): CountryNames {
	const [from, to] = rows.countries.get(country) ?? [0, 0];
	const names: CountryNames = { entries: [], byBareKey: new Map() };
	for (let row = from; row < to; row++) {
		for (const name of rows.namesAt(row)) {
			const key = toNameKey(name);
			const entry = { row, name, key, bareKey: toBareKey(key) };
			names.entries.push(entry);
			const same = names.byBareKey.get(entry.bareKey);
			if (same) same.push(entry);
			else names.byBareKey.set(entry.bareKey, [entry]);
		}
	}
	return names;
}
