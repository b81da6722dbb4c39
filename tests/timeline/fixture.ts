import { toCompiledDate } from '#lib/core/dataset/compiled-date.ts';
import type { CompiledDataset, DatasetRecord, Kind } from '#lib/core/model/compiled.ts';
import type { Standing } from '#lib/core/model/dataset.ts';
import { parseEdtf } from '#lib/core/time/edtf.ts';

const KINDS: readonly Kind[] = [
	{ id: 'visit', label: { en: 'Visits' }, shape: 'circle', color: null },
	{ id: 'message', label: { en: 'Messages' }, shape: 'triangle-down', color: '#336699' },
	{ id: 'war', label: { en: 'Wars' }, shape: 'star', color: null }
];

export interface Sketch {
	/** EDTF, or null for an undated record. */
	date: string | null;
	kind?: 'visit' | 'message' | 'war';
	standing?: Standing;
	title?: string;
}

export function toRecord(
	{ date, kind = 'visit', standing = 'stated', title }: Sketch,
	index: number
): DatasetRecord {
	const value = date === null ? null : parseEdtf(date).value;
	return {
		ref: `event:e${index}`,
		type: 'event',
		id: `e${index}`,
		title: title ?? `Event ${index}`,
		kind,
		date: value && toCompiledDate(value, 'en'),
		dateBasis: null,
		dateNote: '',
		place: null,
		placeBasis: null,
		tie: null,
		at: [],
		actors: [],
		quantity: null,
		unit: '',
		quantityNote: '',
		modality: standing === 'stated' ? 'asserted' : standing === 'planned' ? 'planned' : 'reported',
		standing,
		event: null,
		summary: '',
		caveat: '',
		sameAs: [],
		excerpts: [],
		custom: {}
	};
}

export function toDataset(sketches: readonly Sketch[], view = ''): CompiledDataset {
	const records = sketches.map(toRecord);
	return {
		format: 1,
		id: 'fixture',
		title: 'Fixture',
		description: '',
		version: '1',
		language: 'en',
		licenses: [],
		contributors: [],
		kinds: KINDS,
		view,
		sources: [],
		places: [],
		actors: [],
		records,
		excerpts: [],
		counts: { read: records.length, placed: 0, unlocated: 0, undated: 0, rejected: 0 }
	};
}
