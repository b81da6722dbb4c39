import MiniSearch from 'minisearch';
import type { Query as TermQuery } from 'minisearch';
import type { Actor, DatasetRecord, Place, Source } from '#lib/core/model/compiled.ts';
import type { RecordRef } from '#lib/core/model/dataset.ts';
import type { DatasetLookup } from '#lib/core/model/lookup.ts';
import { toSearchDocuments } from '#lib/core/slice/search-document.ts';
import { toHeardSkeleton, toRomanKey, toWrittenSkeletons } from '#lib/core/text/romanise.ts';
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
/** The beginnings of shorter skeletons are those of too many names. */
const SKELETON_PREFIX_FROM_LETTERS = 4;

export function buildSearchIndex(lookup: DatasetLookup): SearchIndex {
	const documents = toSearchDocuments(lookup);
	const engine = new MiniSearch({
		fields: ['title', 'names', 'text', 'sounds', 'skeletons'],
		tokenize: toTerms,
		processTerm: (word) => word,
		searchOptions: { tokenize: (word) => [word], boost: { title: 4, names: 2, sounds: 0.5 } }
	});
	engine.addAll(documents);

	const hits = (text: string): SearchHits => {
		const words = toQueryWords(text);
		const strict = words.map(toWordQuery);
		let results = words.length === 0 ? [] : engine.search(toTermQuery(strict));
		if (results.length === 0 && words.length > 0) {
			const isKnown = strict.map((query) => engine.search(query).length > 0);
			if (isKnown.includes(false)) {
				const loose = words.map((word, at) => (isKnown[at] ? strict[at]! : toLooseQuery(word)));
				results = engine.search(toTermQuery(loose));
			}
		}
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

function toTerms(text: string, field?: string): string[] {
	const words = toSearchWords(text);
	switch (field) {
		case 'sounds':
			return words.flatMap((word) => [toSoundKey(word), toRomanKey(word) ?? []].flat());
		case 'skeletons':
			return words.flatMap(toWrittenSkeletons);
		default:
			return words;
	}
}

/** All words must be found. */
function toTermQuery(queries: TermQuery[]): TermQuery {
	return { combineWith: 'AND', queries };
}

/** As it begins, almost as it is spelled, or as a name sounds. */
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

/**
 * What a word that is nowhere may still be: a name spelled by another hand, a slip away from how
 * it sounds, or with the consonants of a name in Arabic script.
 */
function toLooseQuery(word: string): TermQuery {
	const strict = toWordQuery(word);
	if (word.length < FUZZY_FROM_LETTERS) return strict;
	const sounding = { queries: [toSoundKey(word)], fields: ['sounds'], fuzzy: FUZZY_SHARE };
	const skeleton = toHeardSkeleton(word);
	if (skeleton === null) return { combineWith: 'OR', queries: [strict, sounding] };
	const prefix = skeleton.length >= SKELETON_PREFIX_FROM_LETTERS;
	const consonants = { queries: [skeleton], fields: ['skeletons'], prefix };
	return { combineWith: 'OR', queries: [strict, sounding, consonants] };
}
