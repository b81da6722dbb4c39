import type { DatasetRecord, Excerpt } from '#lib/core/model/compiled.ts';
import type { DatasetLookup } from '#lib/core/model/lookup.ts';

/** The first sentence that each record rests on; none for a record that rests on no words. */
export function recordQuotes(records: readonly DatasetRecord[], lookup: DatasetLookup): Excerpt[] {
	const first = records.flatMap((record) => firstQuote(record, lookup) ?? []);
	return [...new Set(first)];
}

export function firstQuote({ ref }: DatasetRecord, lookup: DatasetLookup): Excerpt | undefined {
	return lookup.excerptsOfRecord(ref).find(({ stance }) => stance === 'supports');
}
