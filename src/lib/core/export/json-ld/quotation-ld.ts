import { toActorLd, toSourceLd, type LinkedData } from '#lib/core/export/json-ld/thing-ld.ts';
import type { Excerpt } from '#lib/core/model/compiled.ts';
import type { DatasetLookup } from '#lib/core/model/lookup.ts';

/**
 * The words of a document (https://schema.org/Quotation), as they stand on a page at the address
 * `page`; `base` as in `toPlaceLd`.
 */
export function toQuotationLd(
	excerpt: Excerpt,
	lookup: DatasetLookup,
	page: string,
	base: string
): LinkedData {
	const source = lookup.source(excerpt.source);
	const speaker = excerpt.speaker ? lookup.actor(excerpt.speaker) : null;
	return {
		'@type': 'Quotation',
		'@id': `${page}#${excerpt.id}`,
		text: excerpt.exact,
		inLanguage: excerpt.language || undefined,
		spokenByCharacter: speaker ? toActorLd(speaker, base) : undefined,
		isPartOf: source ? toSourceLd(source, base) : undefined
	};
}
