import type { Names } from '#lib/core/model/dataset.ts';

/** A name and the language it is in. */
export interface Name {
	text: string;
	/** BCP 47; null: the language of the dataset. */
	language: string | null;
}

/**
 * The name of a place or actor in a language, by exact tag or first subtag (`ar` serves `ar-SY`);
 * the dataset's own name where there is none.
 */
export function nameIn(thing: { name: string; names: Names }, language: string): Name {
	const found = findTag(thing.names, language);
	return found === null
		? { text: thing.name, language: null }
		: { text: thing.names[found] ?? thing.name, language: found };
}

/** A label of a kind in a language; else in English, else in its first one; empty where none is. */
export function labelIn(label: Names, language: string): Name {
	const found = findTag(label, language) ?? findTag(label, 'en') ?? Object.keys(label)[0] ?? null;
	return { text: found === null ? '' : (label[found] ?? ''), language: found };
}

function findTag(names: Names, language: string): string | null {
	const first = language.split('-', 1)[0] ?? language;
	if (Object.hasOwn(names, language)) return language;
	return Object.hasOwn(names, first) ? first : null;
}
