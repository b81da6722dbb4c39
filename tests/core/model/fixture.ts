import type {
	Actor,
	CompiledDataset,
	CompiledDate,
	DatasetRecord,
	Excerpt,
	Place,
	Source
} from '#lib/core/model/compiled.ts';
import { toStanding } from '#lib/core/model/dataset.ts';
import type { RecordRef } from '#lib/core/model/dataset.ts';
import type { DatasetOverlay } from '#lib/core/model/overlay.ts';
import { toDay } from '#lib/core/time/day.ts';
import { parseEdtf } from '#lib/core/time/edtf.ts';

/** A date as the compiler makes it, or null for an empty text. */
export function toDate(edtf: string): CompiledDate | null {
	if (edtf === '') return null;
	const { value } = parseEdtf(edtf);
	if (!value) throw new Error(`The fixture has the date ${edtf}`);
	return { ...value, words: edtf, short: edtf };
}

export function toPlace(id: string, change: Partial<Place> = {}): Place {
	return {
		id,
		name: id.charAt(0).toUpperCase() + id.slice(1),
		kind: 'city',
		at: [0, 0],
		radiusKm: null,
		country: '',
		names: {},
		wikidata: '',
		geonames: '',
		note: '',
		custom: {},
		...change
	};
}

export function toActor(id: string, change: Partial<Actor> = {}): Actor {
	return { id, name: id, kind: 'person', names: {}, wikidata: '', note: '', custom: {}, ...change };
}

export function toSource(id: string, change: Partial<Source> = {}): Source {
	return {
		id,
		title: `Document ${id}`,
		author: '',
		publisher: '',
		published: null,
		publishedBasis: null,
		language: 'en',
		kind: 'report',
		url: null,
		archiveUrl: null,
		rights: '',
		note: '',
		quotedShare: null,
		custom: {},
		...change
	};
}

export function toExcerpt(id: string, source: string, change: Partial<Excerpt> = {}): Excerpt {
	return {
		id,
		source,
		exact: '',
		prefix: '',
		suffix: '',
		start: null,
		end: null,
		language: 'en',
		translation: '',
		speaker: null,
		supports: [],
		stance: 'supports',
		verified: true,
		custom: {},
		...change
	};
}

type RecordChange = Partial<Omit<DatasetRecord, 'date' | 'tie' | 'standing'>> & {
	tie?: Partial<DatasetRecord['tie']> | null;
};

/** An event of 1989 for ref `event:…`, a tie for `relation:…`; the standing follows the modality. */
export function toRecord(ref: RecordRef, edtf: string, change: RecordChange = {}): DatasetRecord {
	const [type, id = ''] = ref.split(':');
	const modality = change.modality ?? 'asserted';
	const { tie, ...rest } = change;
	return {
		ref,
		type: type === 'event' ? 'event' : 'relation',
		id,
		title: id,
		kind: 'visit',
		date: toDate(edtf),
		dateBasis: 'stated',
		dateNote: '',
		place: null,
		placeBasis: null,
		tie: tie
			? {
					from: '',
					to: '',
					fromBasis: 'stated',
					toBasis: 'stated',
					directed: true,
					inForce: false,
					...tie
				}
			: null,
		at: [],
		actors: [],
		quantity: null,
		unit: '',
		quantityNote: '',
		event: null,
		summary: '',
		caveat: '',
		sameAs: [],
		excerpts: [],
		custom: {},
		...rest,
		modality,
		standing: toStanding(modality)
	};
}

/** A square for some years. */
export function toOverlay(change: Partial<DatasetOverlay> = {}): DatasetOverlay {
	return {
		name: 'Zone',
		names: {},
		kind: 'occupied',
		from: toDay(1985, 6, 1),
		to: toDay(2000, 5, 24),
		words: 'June 1985 to 24 May 2000',
		fromWords: 'June 1985',
		toWords: '24 May 2000',
		source: '',
		note: '',
		at: [35.5, 33.5],
		polygons: [
			[
				[
					[35, 33],
					[36, 33],
					[36, 34],
					[35, 34],
					[35, 33]
				]
			]
		],
		...change
	};
}

export function toDataset(change: Partial<CompiledDataset> = {}): CompiledDataset {
	return {
		format: 1,
		id: 'test',
		title: 'Test',
		description: '',
		version: '1',
		language: 'en',
		licenses: [],
		contributors: [],
		kinds: [
			{ id: 'visit', label: { en: 'Visits and meetings' }, shape: 'circle', color: null },
			{ id: 'arms', label: { en: 'Arms and military aid' }, shape: 'triangle-up', color: null }
		],
		view: '',
		sources: [],
		places: [],
		actors: [],
		records: [],
		excerpts: [],
		counts: { read: 0, placed: 0, unlocated: 0, undated: 0, rejected: 0 },
		...change
	};
}

/**
 * Three cities and a country whose seat is one of them, two people, two documents, and records
 * with every sort of date: known, within a year, lasting, open, with gaps, none.
 */
export function toSampleDataset(): CompiledDataset {
	const moscow: [number, number] = [37.6173, 55.7558];
	return toDataset({
		view: 'time=1988/1991',
		places: [
			toPlace('moscow', { at: moscow, names: { ru: 'Москва', ar: 'موسكو' } }),
			toPlace('soviet-union', { name: 'Soviet Union', kind: 'country', at: moscow }),
			toPlace('damascus', { at: [36.29, 33.51], names: { ar: 'دِمَشق' } }),
			toPlace('tehran', { at: [51.39, 35.69], names: { fa: 'تهران' } }),
			toPlace('nowhere', { at: null })
		],
		actors: [
			toActor('assad', { name: 'Hafez al-Assad', names: { ar: 'حافظ الأسد' } }),
			toActor('khomeini', { name: 'Ruhollah Khomeini', names: { fa: 'روح‌الله خمینی' } })
		],
		sources: [toSource('a', { title: 'Papers' }), toSource('b', { title: 'History' })],
		excerpts: [
			toExcerpt('x1', 'a', { exact: 'Assad flew to Moscow' }),
			toExcerpt('x2', 'b', { exact: 'SAM-5 missiles were authorised' }),
			toExcerpt('x3', 'a', { exact: 'the café was closed' })
		],
		records: [
			toRecord('relation:alliance', '1955/1985', {
				tie: { from: 'soviet-union', to: 'damascus', directed: false, inForce: true },
				at: ['soviet-union', 'damascus'],
				kind: 'arms',
				excerpts: ['x2']
			}),
			toRecord('relation:missiles', '1983-01', {
				title: 'Missiles authorised for Syria',
				tie: { from: 'soviet-union', to: 'damascus' },
				at: ['soviet-union', 'damascus'],
				kind: 'arms',
				excerpts: ['x2']
			}),
			toRecord('event:visit', '1988', {
				title: 'Assad visits Moscow',
				tie: { from: 'damascus', to: 'moscow' },
				place: 'moscow',
				at: ['moscow', 'damascus'],
				actors: [{ actor: 'assad', role: 'guest' }],
				excerpts: ['x1', 'x3'],
				modality: 'reported'
			}),
			toRecord('event:letter', '1989-01-04', {
				title: 'Khomeini writes to Moscow',
				tie: { from: 'tehran', to: 'moscow' },
				place: 'moscow',
				at: ['moscow', 'tehran'],
				actors: [{ actor: 'khomeini', role: 'author' }],
				excerpts: ['x1']
			}),
			toRecord('event:offer', '1989-06', {
				title: 'A plane is offered',
				place: 'tehran',
				at: ['tehran'],
				kind: 'arms',
				modality: 'planned',
				excerpts: ['x3']
			}),
			toRecord('event:either', '[1987,1993]', { place: 'nowhere', at: ['nowhere'] }),
			toRecord('relation:treaty', '1990/..', {
				tie: { from: 'moscow', to: 'tehran', directed: false, inForce: true },
				at: ['moscow', 'tehran'],
				excerpts: ['x1']
			}),
			toRecord('event:later', '1994-05', { place: 'tehran', at: ['tehran'], excerpts: ['x3'] }),
			toRecord('event:undated', '', { place: 'tehran', at: ['tehran'], kind: 'arms' })
		]
	});
}
