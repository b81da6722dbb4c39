import type { DatasetRecord } from '#lib/core/model/compiled.ts';
import type { DatasetLookup } from '#lib/core/model/lookup.ts';
import { labelIn, nameIn } from '#lib/core/model/name-in.ts';
import type { RecordForm } from '#lib/core/scene/composition.ts';
import { LastMade } from '#lib/core/scene/last-made.ts';
import { STANDING_WORDS } from '#lib/core/scene/scene-words.ts';
import type { SliceEntry } from '#lib/core/slice/slice.ts';

const lastForms = new LastMade<SliceEntry, RecordForm>();

/** How a record of a slice looks and what it is called. */
export function toRecordForm(
	entry: SliceEntry,
	lookup: DatasetLookup,
	language: string
): RecordForm {
	return lastForms.of(entry, [lookup, language], () => makeForm(entry, lookup, language));
}

function makeForm(
	{ record, certain, order }: SliceEntry,
	lookup: DatasetLookup,
	language: string
): RecordForm {
	const kind = lookup.kind(record.kind);
	const name = [
		kind ? labelIn(kind.label, language).text : record.kind,
		toRoute(record, lookup, language),
		record.date?.short ?? '',
		STANDING_WORDS[record.standing],
		certain ? '' : 'date uncertain'
	];
	return {
		ref: record.ref,
		kindIndex: Math.max(0, lookup.kindIndex(record.kind)),
		color: kind?.color ?? null,
		shape: kind?.shape ?? 'circle',
		standing: record.standing,
		possible: !certain,
		order,
		name: `${record.title}. ${name.filter((part) => part !== '').join(', ')}`
	};
}

/** "Damascus to Moscow", "Syria and Egypt", "Amman"; empty without any place. */
function toRoute(record: DatasetRecord, lookup: DatasetLookup, language: string): string {
	const { tie } = record;
	const at = tie ? [tie.from, tie.to] : record.at;
	const names = at.map((id) => toPlaceName(id, lookup, language));
	return names.join(tie?.directed ? ' to ' : ' and ');
}

export function toPlaceName(id: string, lookup: DatasetLookup, language: string): string {
	const place = lookup.place(id);
	return place ? nameIn(place, language).text : id;
}
