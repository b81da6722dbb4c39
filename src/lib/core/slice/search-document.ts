import type { Actor, DatasetRecord, Place, Source } from '#lib/core/model/compiled.ts';
import type { Names } from '#lib/core/model/dataset.ts';
import type { DatasetLookup } from '#lib/core/model/lookup.ts';

/** One thing that can be found, with the texts it is found by. */
export interface SearchDocument {
	id: number;
	found: Found;
	title: string;
	/** Of places and actors, in all scripts. */
	names: string;
	text: string;
	/** Names and capitalised words, to be found by their sound. */
	sounds: string;
	/** Names again, to be found by the consonants of those in Arabic script. */
	skeletons: string;
}

export type Found =
	| { type: 'record'; item: DatasetRecord }
	| { type: 'place'; item: Place }
	| { type: 'actor'; item: Actor }
	| { type: 'source'; item: Source };

const CAPITALISED = /\p{Lu}[\p{L}\p{M}'’ʼ-]+/gu;

export function toSearchDocuments(lookup: DatasetLookup): SearchDocument[] {
	const { records, places, actors, sources } = lookup.dataset;
	const found: Found[] = [
		...records.map((item) => ({ type: 'record' as const, item })),
		...places.map((item) => ({ type: 'place' as const, item })),
		...actors.map((item) => ({ type: 'actor' as const, item })),
		...sources.map((item) => ({ type: 'source' as const, item }))
	];
	return found.map((each, id) => toDocument(id, each, lookup));
}

function toDocument(id: number, found: Found, lookup: DatasetLookup): SearchDocument {
	const { title, names, text } = toTexts(found, lookup);
	const capitalised = [title, text].flatMap((each) => each.match(CAPITALISED) ?? []);
	const sounds = [names, ...capitalised].join(' ');
	return { id, found, title, names, text, sounds, skeletons: names };
}

function toTexts(
	found: Found,
	lookup: DatasetLookup
): Pick<SearchDocument, 'title' | 'names' | 'text'> {
	switch (found.type) {
		case 'record': {
			const record = found.item;
			const excerpts = lookup.excerptsOfRecord(record.ref);
			const places = record.at.map((id) => lookup.place(id));
			const actors = record.actors.map(({ actor }) => lookup.actor(actor));
			return {
				title: record.title,
				names: join([...places, ...actors].flatMap((named) => (named ? allNames(named) : []))),
				text: join([
					record.summary,
					record.caveat,
					...excerpts.flatMap(({ exact, translation }) => [exact, translation])
				])
			};
		}
		case 'place':
		case 'actor':
			return { title: found.item.name, names: join(allNames(found.item)), text: found.item.note };
		case 'source': {
			const { title, author, publisher, note } = found.item;
			return { title, names: join([author, publisher]), text: note };
		}
	}
}

function allNames({ name, names }: { name: string; names: Names }): string[] {
	return [name, ...Object.values(names)];
}

function join(texts: readonly string[]): string {
	return texts.filter((text) => text !== '').join('\n');
}
