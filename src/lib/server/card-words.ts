import type { PageType } from '#lib/core/export/page-path.ts';
import type { DatasetLookup } from '#lib/core/model/lookup.ts';
import { labelIn } from '#lib/core/model/name-in.ts';
import { sayCount, toSentenceCase } from '#lib/core/text/english-words.ts';
import type { Card } from '#lib/server/pictures/card.ts';

type CardWords = Pick<Card, 'title' | 'overline' | 'subtitle'>;

/** What the card of a page says; `records` is the number of them that it shows. */
export function toCardWords(
	type: Exclude<PageType, 'story'>,
	id: string,
	lookup: DatasetLookup,
	records: number
): CardWords {
	switch (type) {
		case 'place':
			return toThingWords(lookup.place(id)?.name ?? id, 'Place', '', records);
		case 'actor':
			return toThingWords(lookup.actor(id)?.name ?? id, 'Actor', lookup.actor(id)?.note, records);
		case 'source':
			return toThingWords(
				lookup.source(id)?.title ?? id,
				lookup.source(id)?.author || 'Source',
				'',
				records
			);
		default:
			return toRecordWords(`${type}:${id}`, lookup);
	}
}

function toRecordWords(ref: string, lookup: DatasetLookup): CardWords {
	const record = lookup.record(ref);
	const kind = lookup.kind(record?.kind ?? '');
	const [first] = record ? lookup.excerptsOfRecord(record.ref) : [];
	const label = kind ? labelIn(kind.label, lookup.dataset.language).text : '';
	return {
		title: record?.title ?? ref,
		overline: [record?.date?.short ?? '', label].filter((part) => part !== '').join(' · '),
		subtitle: first ? `“${first.exact}”` : (record?.summary ?? '')
	};
}

function toThingWords(
	title: string,
	overline: string,
	note: string | undefined,
	records: number
): CardWords {
	const count = `${toSentenceCase(sayCount(records, 'record'))} on the map.`;
	return { title, overline, subtitle: note ? `${count} ${note}` : count };
}
