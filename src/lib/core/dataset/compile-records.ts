import { toCompiledDate } from '#lib/core/dataset/compiled-date.ts';
import type { Row } from '#lib/core/dataset/dataset.ts';
import type { CompiledDate, DatasetRecord, Excerpt, Place, Tie } from '#lib/core/model/compiled.ts';
import { toStanding, type RecordRef } from '#lib/core/model/dataset.ts';
import { toRecordRef } from '#lib/core/model/ids.ts';

interface Known {
	places: ReadonlyMap<string, Place>;
	actors: ReadonlySet<string>;
	events: ReadonlySet<string>;
}

/** Events and relations as one list of records in date order, undated ones last. */
export function compileRecords(
	events: readonly Row<'events'>[],
	relations: readonly Row<'relations'>[],
	known: Known,
	excerpts: readonly Excerpt[],
	language: string
): DatasetRecord[] {
	const evidence = new Map<RecordRef, string[]>();
	for (const excerpt of excerpts) {
		for (const ref of excerpt.supports) {
			evidence.set(ref, [...(evidence.get(ref) ?? []), excerpt.id]);
		}
	}
	const records = [
		...events.map((row) => toEventRecord(row, known, evidence, language)),
		...relations.map((row) => toRelationRecord(row, known, evidence, language))
	];
	return records.sort((a, b) => compareDates(a.date, b.date));
}

function toEventRecord(
	row: Row<'events'>,
	known: Known,
	evidence: ReadonlyMap<RecordRef, readonly string[]>,
	language: string
): DatasetRecord {
	const { values } = row;
	const place = keep(values.place, known.places);
	const from = keep(values.from, known.places);
	const tie: Tie | null =
		place !== null && from !== null
			? {
					from,
					to: place,
					fromBasis: null,
					toBasis: values.place_basis,
					directed: true,
					inForce: false
				}
			: null;
	return {
		...toShared(row, 'event', known, evidence, language),
		place,
		placeBasis: place === null ? null : values.place_basis,
		tie,
		at: distinct([from, place]),
		quantity: null,
		unit: '',
		quantityNote: '',
		event: null,
		sameAs: values.same_as.filter((id) => known.events.has(id) && id !== row.id)
	};
}

function toRelationRecord(
	row: Row<'relations'>,
	known: Known,
	evidence: ReadonlyMap<RecordRef, readonly string[]>,
	language: string
): DatasetRecord {
	const { values } = row;
	const from = keep(values.from, known.places);
	const to = keep(values.to, known.places);
	const tie: Tie | null =
		from !== null && to !== null
			? {
					from,
					to,
					fromBasis: values.from_basis,
					toBasis: values.to_basis,
					directed: values.directed ?? true,
					inForce: values.date?.span === 'lasting'
				}
			: null;
	return {
		...toShared(row, 'relation', known, evidence, language),
		place: null,
		placeBasis: null,
		tie,
		at: distinct([from, to]),
		quantity: values.quantity,
		unit: values.unit,
		quantityNote: values.quantity_note,
		event: keep(values.event, known.events),
		sameAs: []
	};
}

function toShared(
	row: Row<'events'> | Row<'relations'>,
	type: 'event' | 'relation',
	known: Known,
	evidence: ReadonlyMap<RecordRef, readonly string[]>,
	language: string
) {
	const { values } = row;
	const ref = toRecordRef(type, row.id);
	const modality = values.modality ?? 'asserted';
	return {
		ref,
		type,
		id: row.id,
		title: values.title,
		kind: values.kind,
		date: values.date && toCompiledDate(values.date, language),
		dateBasis: values.date_basis,
		dateNote: values.date_note,
		actors: values.actors.filter(({ actor }) => known.actors.has(actor)),
		modality,
		standing: toStanding(modality),
		summary: values.summary,
		caveat: values.caveat,
		excerpts: evidence.get(ref) ?? [],
		custom: row.custom
	};
}

function keep(id: string | null, known: { has(id: string): boolean }): string | null {
	return id !== null && known.has(id) ? id : null;
}

function distinct(ids: readonly (string | null)[]): string[] {
	return [...new Set(ids.filter((id) => id !== null))];
}

/** By the first day it may have begun, then by how early it must have; undated last. */
function compareDates(a: CompiledDate | null, b: CompiledDate | null): number {
	if (a === null || b === null) return Number(a === null) - Number(b === null);
	return (
		compareDays(a.start[0], b.start[0]) ||
		compareDays(a.start[1], b.start[1]) ||
		compareDays(a.end[1], b.end[1])
	);
}

function compareDays(a: number, b: number): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
