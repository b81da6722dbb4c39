import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { normaliseText } from '#lib/core/excerpt/normalise.ts';
import type { DateValue } from '#lib/core/time/date-value.ts';
import { parseEdtf } from '#lib/core/time/edtf.ts';

const FOLDER = 'data/moscow-damascus-tehran';

/** Where the full documents lie; they may not be part of the repository. */
const TEXTS = process.env.DATELINE_TEXTS ?? '../shared/corpus/texts';

export const WHY_SKIPPED = `the documents are not here (${TEXTS})`;

type Cells<Column extends string> = Record<Column, string>;

export type SourceRow = Cells<
	'id' | 'title' | 'author' | 'publisher' | 'published' | 'published_basis' | 'file' | 'note'
>;

export type PlaceRow = Cells<'id' | 'name' | 'kind' | 'lat' | 'lon' | 'radius_km'>;

export type ActorRow = Cells<'id' | 'kind'>;

export interface RecordRow extends Cells<
	'id' | 'title' | 'kind' | 'date' | 'date_basis' | 'date_note' | 'from' | 'actors' | 'modality'
> {
	summary: string;
	caveat: string;
	/** Events only. */
	place?: string;
	place_basis?: string;
	/** Relations only. */
	to?: string;
	quantity_note?: string;
}

export type ExcerptRow = Cells<
	'id' | 'source' | 'exact' | 'start' | 'end' | 'speaker' | 'supports'
>;

export const sources = readTable<SourceRow>('sources');
export const places = readTable<PlaceRow>('places');
export const actors = readTable<ActorRow>('actors');
export const events = readTable<RecordRow>('events');
export const relations = readTable<RecordRow>('relations');
export const excerpts = readTable<ExcerptRow>('excerpts');
export const records: readonly RecordRow[] = [...events, ...relations];

/** The documents by source id, normalised as excerpts are; null where they are not at hand. */
export const documents: ReadonlyMap<string, string> | null = existsSync(TEXTS)
	? new Map(
			sources.map(({ id, file }) => [id, normaliseText(readFileSync(`${TEXTS}/${file}`, 'utf8'))])
		)
	: null;

export function dateOf(record: RecordRow): DateValue {
	const { value } = parseEdtf(record.date);
	if (!value) throw new Error(`${record.id}: ${record.date}`);
	return value;
}

export function placesOf({ place = '', from, to = '' }: RecordRow): string[] {
	return [place, from, to].filter((id) => id !== '');
}

/** Roles by actor id. */
export function rolesOf({ actors: cell }: RecordRow): Map<string, string> {
	return new Map(
		cell.split(';').map((part) => {
			const [actor = '', role = ''] = part.trim().split('=');
			return [actor, role];
		})
	);
}

/** The excerpts that a record rests on. */
export function excerptsOf(record: RecordRow): ExcerptRow[] {
	const table = events.includes(record) ? 'event' : 'relation';
	return excerpts.filter(({ supports }) => supports.split(';').includes(`${table}:${record.id}`));
}

function readTable<Row>(name: string): readonly Row[] {
	const text = readFileSync(`${FOLDER}/${name}.csv`, 'utf8');
	return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}
