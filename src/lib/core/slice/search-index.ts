import MiniSearch from 'minisearch';
import type { Query as TermQuery } from 'minisearch';
import type { Actor, DatasetRecord, Place, Source } from '#lib/core/model/compiled.ts';
import type { RecordRef } from '#lib/core/model/dataset.ts';
import type { DatasetLookup } from '#lib/core/model/lookup.ts';
import { toSearchDocuments } from '#lib/core/slice/search-document.ts';
import { toQueryWords, toSearchWords } from '#lib/core/text/search-words.ts';
import { toSoundKey } from '#lib/core/text/sound-key.ts';

/** What a search found, best first. */
export interface SearchHits {
	records: readonly DatasetRecord[];
	places: readonly Place[];
	actors: readonly Actor[];
	sources: readonly Source[];
}

export interface SearchIndex {
	/** Everything in which all the words occur; nothing for a text without letters and digits. */
	hits(text: string): SearchHits;
	/** The same, records only; the last answer is kept. */
	matching(text: string): ReadonlySet<RecordRef>;
}

/** Shorter words are too near to too many others. */
const FUZZY_FROM_LETTERS = 5;
const SOUND_FROM_LETTERS = 4;
const FUZZY_SHARE = 0.2;

export function buildSearchIndex(lookup: DatasetLookup): SearchIndex {
	const documents = toSearchDocuments(lookup);
	const engine = new MiniSearch({
		fields: ['title', 'names', 'text', 'sounds'],
		tokenize: (text, field) =>
			field === 'sounds' ? toSearchWords(text).map(toSoundKey) : toSearchWords(text),
		processTerm: (word) => word,
		searchOptions: { tokenize: (word) => [word], boost: { title: 4, names: 2, sounds: 0.5 } }
	});
	engine.addAll(documents);

	const hits = (text: string): SearchHits => {
		const words = toQueryWords(text);
		const results = words.length === 0 ? [] : engine.search(toTermQuery(words));
		const found = results.flatMap(({ id }) => documents[Number(id)]?.found ?? []);
		return {
			records: found.flatMap((each) => (each.type === 'record' ? each.item : [])),
			places: found.flatMap((each) => (each.type === 'place' ? each.item : [])),
			actors: found.flatMap((each) => (each.type === 'actor' ? each.item : [])),
			sources: found.flatMap((each) => (each.type === 'source' ? each.item : []))
		};
	};
	let last: { text: string; refs: ReadonlySet<RecordRef> } | null = null;
	return {
		hits,
		matching(text) {
			if (last?.text !== text) {
				last = { text, refs: new Set(hits(text).records.map(({ ref }) => ref)) };
			}
			return last.refs;
		}
	};
}

/** All words must be found, each as it begins, almost as it is spelled, or as a name sounds. */
function toTermQuery(words: readonly string[]): TermQuery {
	return { combineWith: 'AND', queries: words.map(toWordQuery) };
}

function toWordQuery(word: string): TermQuery {
	const spelled: TermQuery = {
		queries: [word],
		fields: ['title', 'names', 'text'],
		prefix: true,
		fuzzy: word.length >= FUZZY_FROM_LETTERS ? FUZZY_SHARE : false
	};
	if (word.length < SOUND_FROM_LETTERS) return spelled;
	const sounding: TermQuery = { queries: [toSoundKey(word)], fields: ['sounds'], prefix: true };
	return { combineWith: 'OR', queries: [spelled, sounding] };
}
