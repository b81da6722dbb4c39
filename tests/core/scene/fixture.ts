import { DatasetLookup } from '#lib/core/model/lookup.ts';
import type { CompiledDataset, DatasetRecord, Place } from '#lib/core/model/compiled.ts';
import { toStanding, type Modality, type PlaceKind } from '#lib/core/model/dataset.ts';
import { composeScene, type ComposeOptions } from '#lib/core/scene/compose-scene.ts';
import { NO_FILTERS } from '#lib/core/slice/query.ts';
import { buildSliceIndex } from '#lib/core/slice/slice-index.ts';
import { sliceRecords } from '#lib/core/slice/slice-records.ts';
import { toMercatorViewport } from '#lib/core/scene/mercator-viewport.ts';
import type { Viewport } from '#lib/core/scene/viewport.ts';
import type { Slice } from '#lib/core/slice/slice.ts';
import { ALL_DAYS, type DayRange } from '#lib/core/time/day.ts';
import { loadDataset } from '#lib/server/load-dataset.ts';

export interface PlaceSketch {
	id: string;
	at: readonly [lng: number, lat: number] | null;
	kind?: PlaceKind;
	name?: string;
	radiusKm?: number;
}

export interface RecordSketch {
	at?: string;
	from?: string;
	to?: string;
	kind?: string;
	title?: string;
	modality?: Modality;
	directed?: boolean;
	/** A relation from day 0 to day 99. */
	inForce?: boolean;
	/** Some time in days 90 to 200. */
	vague?: boolean;
	quantity?: number;
	unit?: string;
}

const KINDS = [
	{ id: 'visit', label: { en: 'Visits' }, shape: 'circle', color: null },
	{ id: 'arms', label: { en: 'Arms' }, shape: 'triangle-up', color: null },
	{ id: 'own', label: { en: 'Own colour' }, shape: 'star', color: '#123456' }
] as const;

function toPlace({ id, at, kind = 'city', name = id, radiusKm = undefined }: PlaceSketch): Place {
	return {
		id,
		name,
		kind,
		at,
		radiusKm: radiusKm ?? null,
		country: '',
		names: { ar: `اسم ${id}` },
		wikidata: '',
		geonames: '',
		note: '',
		custom: {}
	};
}

function toDates(inForce: boolean, vague: boolean): { start: DayRange; end: DayRange } {
	if (inForce) return { start: [0, 0], end: [99, 99] };
	return vague ? { start: [90, 200], end: [90, 200] } : { start: [10, 10], end: [10, 10] };
}

function toRecord(sketch: RecordSketch, index: number): DatasetRecord {
	const { at, from, to = at, kind = 'visit', modality = 'asserted', directed = true } = sketch;
	const { inForce = false, vague = false, quantity = null } = sketch;
	const type = at === undefined ? 'relation' : 'event';
	const tie =
		from !== undefined && to !== undefined
			? { from, to, fromBasis: null, toBasis: null, directed, inForce }
			: null;
	return {
		ref: `${type}:r${index}`,
		type,
		id: `r${index}`,
		title: sketch.title ?? `Record ${index}`,
		kind,
		date: {
			...toDates(inForce, vague),
			edtf: '1970',
			span: inForce ? 'lasting' : 'moment',
			startKind: 'known',
			endKind: 'known',
			precision: 'day',
			approximate: false,
			uncertain: false,
			words: 'in 1970',
			short: '1970'
		},
		dateBasis: 'stated',
		dateNote: '',
		place: at ?? null,
		placeBasis: 'stated',
		tie,
		at: [...new Set([from, to].filter((id) => id !== undefined))],
		actors: [],
		quantity,
		unit: sketch.unit ?? '',
		quantityNote: '',
		modality,
		standing: toStanding(modality),
		event: null,
		summary: '',
		caveat: '',
		sameAs: [],
		excerpts: [],
		custom: {}
	};
}

export function toDataset(
	places: readonly PlaceSketch[],
	records: readonly RecordSketch[]
): CompiledDataset {
	return {
		format: 1,
		id: 'sketch',
		title: 'Sketch',
		description: '',
		version: '1',
		language: 'en',
		licenses: [],
		contributors: [],
		kinds: KINDS,
		view: '',
		sources: [],
		places: places.map(toPlace),
		actors: [],
		records: records.map(toRecord),
		excerpts: [],
		counts: { read: 0, placed: 0, unlocated: 0, undated: 0, rejected: 0 }
	};
}

export function toSlice(dataset: CompiledDataset, window: DayRange = ALL_DAYS): Slice {
	return sliceRecords(buildSliceIndex(dataset), {
		window,
		mode: 'window',
		filters: NO_FILTERS,
		dates: 'possible'
	});
}

/** The composition of everything in days 0 to 99. */
export function compose(
	places: readonly PlaceSketch[],
	records: readonly RecordSketch[],
	options?: ComposeOptions
) {
	const dataset = toDataset(places, records);
	return composeScene(toSlice(dataset, [0, 99]), new DatasetLookup(dataset), options);
}

export function toView(
	centre: readonly [number, number],
	zoom = 3.3,
	width = 1032,
	height = 750
): Viewport {
	return toMercatorViewport({ width, height, centre, zoom });
}

/** The composition of the first dataset in a window of days. */
export function composeCorpus(window: DayRange) {
	const { dataset } = loadDataset({
		id: 'moscow-damascus-tehran',
		path: 'data/moscow-damascus-tehran'
	});
	if (!dataset) throw new Error('data/moscow-damascus-tehran cannot be read');
	return composeScene(toSlice(dataset, window), new DatasetLookup(dataset));
}

export const MOSCOW: PlaceSketch = { id: 'moscow', name: 'Moscow', at: [37.6, 55.75] };
export const TEHRAN: PlaceSketch = { id: 'tehran', name: 'Tehran', at: [51.4, 35.7] };
export const IRAN: PlaceSketch = { id: 'iran', name: 'Iran', at: [51.4, 35.7], kind: 'country' };
export const DAMASCUS: PlaceSketch = { id: 'damascus', name: 'Damascus', at: [36.28, 33.51] };

export function repeat<T>(count: number, one: (index: number) => T): T[] {
	return Array.from({ length: count }, (_, index) => one(index));
}
