import { toIsoDay } from '#lib/core/export/iso-day.ts';
import type { DatasetRecord } from '#lib/core/model/compiled.ts';
import type { DatasetLookup } from '#lib/core/model/lookup.ts';

/** One record as a flat row; what is not known is null. */
export type RecordRow = Record<string, string | number | null>;

/** The same columns for every record, in the order in which they are written. */
export function toRecordRow(record: DatasetRecord, lookup: DatasetLookup): RecordRow {
	const { date, tie } = record;
	const at = record.place === null ? null : lookup.place(record.place);
	const from = tie ? lookup.place(tie.from) : null;
	const to = tie ? lookup.place(tie.to) : null;
	const sources = lookup.sourcesOfRecord(record);
	return {
		record: record.ref,
		title: record.title,
		kind: record.kind,
		date: date?.edtf ?? null,
		date_words: date?.words ?? null,
		earliest: date ? toFiniteDay(date.start[0]) : null,
		latest: date ? toFiniteDay(date.end[1]) : null,
		modality: record.modality,
		place: at?.name ?? null,
		lat: at?.at?.[1] ?? null,
		lon: at?.at?.[0] ?? null,
		from: from?.name ?? null,
		from_lat: from?.at?.[1] ?? null,
		from_lon: from?.at?.[0] ?? null,
		to: to?.name ?? null,
		to_lat: to?.at?.[1] ?? null,
		to_lon: to?.at?.[0] ?? null,
		directed: tie ? (tie.directed ? 'yes' : 'no') : null,
		actors: joined(record.actors.map(({ actor, role }) => toActorWords(actor, role, lookup))),
		quantity: record.quantity,
		unit: record.unit || null,
		summary: record.summary || null,
		caveat: record.caveat || null,
		excerpts: joined(
			lookup
				.excerptsOfRecord(record.ref)
				.map(({ exact, stance }) => (stance === 'disputes' ? `[disputes] ${exact}` : exact))
		),
		sources: joined(sources.map((id) => lookup.source(id)?.title ?? id))
	};
}

function toActorWords(id: string, role: string, lookup: DatasetLookup): string {
	const name = lookup.actor(id)?.name ?? id;
	return role === '' ? name : `${name} (${role})`;
}

function toFiniteDay(day: number): string | null {
	return Number.isFinite(day) ? toIsoDay(day) : null;
}

function joined(parts: readonly string[]): string | null {
	return parts.length === 0 ? null : parts.join(' | ');
}
