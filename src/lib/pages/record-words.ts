import type { DatasetRecord } from '#lib/core/model/compiled.ts';
import type { DatasetLookup } from '#lib/core/model/lookup.ts';
import { nameIn } from '#lib/core/model/name-in.ts';
import { sayCount, sayPlaceName, toSentenceCase } from '#lib/core/text/english-words.ts';

/** What the map of a record shows: `Damascus to Moscow, some time in 1988.` */
export function recordMapWords(record: DatasetRecord, lookup: DatasetLookup): string {
	const when = record.date ? `, ${record.date.words}` : ', no date known';
	return `${toSentenceCase(whereWords(record, lookup))}${when}.`;
}

/** For previews in feeds and search results: when, where, and how many sentences say so. */
export function recordDescription(record: DatasetRecord, lookup: DatasetLookup): string {
	const resting = sayCount(record.excerpts.length, 'verbatim excerpt');
	const rest = record.summary === '' ? '' : ` ${record.summary}`;
	return `${recordMapWords(record, lookup)}${rest} Rests on ${resting}.`;
}

function whereWords({ tie, place }: DatasetRecord, lookup: DatasetLookup): string {
	const say = (id: string) => {
		const at = lookup.place(id);
		return at ? sayPlaceName(nameIn(at, lookup.dataset.language).text) : id;
	};
	if (tie && tie.from !== tie.to) {
		return `${say(tie.from)} ${tie.directed ? 'to' : 'and'} ${say(tie.to)}`;
	}
	const at = tie?.from ?? place;
	return at === null ? 'no place known' : say(at);
}
