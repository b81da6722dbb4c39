import { toIsoDates } from '#lib/core/export/iso-date.ts';
import { toQuotationLd } from '#lib/core/export/json-ld/quotation-ld.ts';
import { toActorLd, toPlaceLd, type LinkedData } from '#lib/core/export/json-ld/thing-ld.ts';
import { toPagePath } from '#lib/core/export/page-path.ts';
import type { DatasetRecord } from '#lib/core/model/compiled.ts';
import type { DatasetLookup } from '#lib/core/model/lookup.ts';

/**
 * A record for machines (https://schema.org): an Event only where it is stated as fact and its date
 * is a plain one; a Claim otherwise; and the words that carry or dispute it as Quotations.
 * `base` as in `toPlaceLd`.
 */
export function toRecordLd(record: DatasetRecord, lookup: DatasetLookup, base: string): object {
	const page = base + toPagePath(record.type, record.id);
	const quotations = lookup
		.excerptsOfRecord(record.ref)
		.map((excerpt) => toQuotationLd(excerpt, lookup, page, base));
	return {
		'@context': 'https://schema.org',
		'@graph': [
			isEvent(record) ? toEvent(record, lookup, page, base) : toClaim(record, page),
			...quotations
		]
	};
}

function isEvent(record: DatasetRecord): boolean {
	return (
		record.type === 'event' && record.modality === 'asserted' && toIsoDates(record.date) !== null
	);
}

function toEvent(
	record: DatasetRecord,
	lookup: DatasetLookup,
	page: string,
	base: string
): LinkedData {
	const dates = toIsoDates(record.date);
	const place = record.place === null ? null : lookup.place(record.place);
	return {
		'@type': 'Event',
		'@id': `${page}#record`,
		name: record.title,
		description: record.summary || undefined,
		startDate: dates?.start,
		endDate: dates?.end,
		location: place ? toPlaceLd(place, base) : undefined,
		about: record.actors.flatMap(({ actor: id }) => {
			const actor = lookup.actor(id);
			return actor ? [toActorLd(actor, base)] : [];
		}),
		subjectOf: record.excerpts.map((id) => ({ '@id': `${page}#${id}` })),
		mainEntityOfPage: page
	};
}

function toClaim(record: DatasetRecord, page: string): LinkedData {
	return {
		'@type': 'Claim',
		'@id': `${page}#record`,
		name: record.title,
		text: record.summary || record.title,
		description: record.date ? `${record.date.words} (EDTF ${record.date.edtf})` : undefined,
		appearance: record.excerpts.map((id) => ({ '@id': `${page}#${id}` })),
		mainEntityOfPage: page
	};
}
