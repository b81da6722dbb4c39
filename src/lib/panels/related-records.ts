import type { DatasetRecord, Tie } from '#lib/core/model/compiled.ts';
import type { DatasetLookup } from '#lib/core/model/lookup.ts';

/** Records that belong to one another, under a heading. */
export interface RelatedGroup {
	heading: string;
	records: readonly DatasetRecord[];
}

const LONGEST_GROUP = 6;
/** Farther apart in time, two acts between the same places say little about each other. */
const NEAR_DAYS = 731;

/** What else a reader of this record may want to see; no record is named twice. */
export function relatedRecords(record: DatasetRecord, lookup: DatasetLookup): RelatedGroup[] {
	const seen = new Set<string>([record.ref]);
	const take = (heading: string, records: readonly DatasetRecord[]): RelatedGroup => {
		const fresh = records.filter(({ ref }) => !seen.has(ref)).slice(0, LONGEST_GROUP);
		for (const { ref } of fresh) seen.add(ref);
		return { heading, records: fresh };
	};
	return [
		take('Told again as', toldAgain(record, lookup)),
		take('Part of the same event', sameEvent(record, lookup)),
		take('From the same sentence', sameExcerpt(record, lookup)),
		take('Between the same places, around then', samePair(record, lookup))
	].filter(({ records }) => records.length > 0);
}

function toldAgain(record: DatasetRecord, lookup: DatasetLookup): DatasetRecord[] {
	const named = record.sameAs.flatMap((id) => lookup.record(`event:${id}`) ?? []);
	const naming = lookup.dataset.records.filter(
		(other) => record.type === 'event' && other.sameAs.includes(record.id)
	);
	return [...named, ...naming];
}

function sameEvent(record: DatasetRecord, lookup: DatasetLookup): DatasetRecord[] {
	const event = record.type === 'event' ? record.id : record.event;
	if (event === null) return [];
	const chief = lookup.record(`event:${event}`);
	return [...(chief ? [chief] : []), ...lookup.recordsOfEvent(event)];
}

function sameExcerpt(record: DatasetRecord, lookup: DatasetLookup): DatasetRecord[] {
	return lookup
		.excerptsOfRecord(record.ref)
		.flatMap(({ supports }) => supports.flatMap((ref) => lookup.record(ref) ?? []));
}

function samePair(record: DatasetRecord, lookup: DatasetLookup): DatasetRecord[] {
	const { tie, date } = record;
	if (!tie || !date || tie.from === tie.to) return [];
	const pair = toPair(tie, lookup);
	const distance = (other: DatasetRecord) =>
		other.date ? Math.abs(other.date.start[0] - date.start[0]) : Infinity;
	return lookup.dataset.records
		.filter((other) => other.tie !== null && toPair(other.tie, lookup) === pair)
		.filter((other) => distance(other) <= NEAR_DAYS)
		.sort((a, b) => distance(a) - distance(b));
}

/** Both directions, and city and country of the same seat, are one pair. */
function toPair({ from, to }: Tie, lookup: DatasetLookup): string {
	return [lookup.seat(from), lookup.seat(to)].sort().join('~');
}
