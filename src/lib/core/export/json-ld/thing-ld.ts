import { toPagePath } from '#lib/core/export/page-path.ts';
import type { Actor, Place, Source } from '#lib/core/model/compiled.ts';

/** An object of JSON-LD; `undefined` is left out when it is written. */
export type LinkedData = { '@type': string; [property: string]: unknown };

const WIKIDATA = 'https://www.wikidata.org/entity/';

/** `base`: address of the dataset's folder, absolute or from the page, with a closing slash. */
export function toPlaceLd(place: Place, base: string): LinkedData {
	return {
		'@type': 'Place',
		'@id': base + toPagePath('place', place.id),
		name: place.name,
		alternateName: toOtherNames(place),
		sameAs: toWikidata(place.wikidata),
		geo: place.at
			? { '@type': 'GeoCoordinates', latitude: place.at[1], longitude: place.at[0] }
			: undefined
	};
}

/** schema.org has no actor who is a state: it is an organisation there. */
export function toActorLd(actor: Actor, base: string): LinkedData {
	return {
		'@type': actor.kind === 'person' ? 'Person' : 'Organization',
		'@id': base + toPagePath('actor', actor.id),
		name: actor.name,
		alternateName: toOtherNames(actor),
		sameAs: toWikidata(actor.wikidata)
	};
}

export function toSourceLd(source: Source, base: string): LinkedData {
	return {
		'@type': 'CreativeWork',
		'@id': base + toPagePath('source', source.id),
		name: source.title,
		author: source.author === '' ? undefined : { '@type': 'Person', name: source.author },
		publisher:
			source.publisher === '' ? undefined : { '@type': 'Organization', name: source.publisher },
		datePublished: source.published?.edtf.match(/^\d{4}(?:-\d\d){0,2}$/)?.[0],
		inLanguage: source.language,
		url: source.url ?? source.archiveUrl ?? undefined
	};
}

function toOtherNames({ name, names }: Place | Actor): unknown {
	const others = Object.entries(names).filter(([, text]) => text !== name);
	return others.length === 0
		? undefined
		: others.map(([language, text]) => ({ '@language': language, '@value': text }));
}

function toWikidata(id: string): string | undefined {
	return /^Q[1-9]\d*$/.test(id) ? WIKIDATA + id : undefined;
}
