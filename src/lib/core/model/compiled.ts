import type { DateValue } from '#lib/core/time/date-value.ts';
import type {
	ActorKind,
	Basis,
	DateBasis,
	MarkShape,
	Modality,
	Names,
	PlaceKind,
	RecordRef,
	RecordType,
	Stance,
	Standing
} from '#lib/core/model/dataset.ts';
import type { DatasetOverlay } from '#lib/core/model/overlay.ts';

/**
 * The compiled dataset: what pages, embeds and exports load. Plain JSON, frozen, already checked;
 * every id in it resolves. Days without bound are written as the strings `-∞` and `∞`, see
 * `encodeDataset` and `decodeDataset`.
 */
export interface CompiledDataset {
	format: 1;
	id: string;
	title: string;
	description: string;
	version: string;
	/** BCP 47 tag of the dataset's own titles and summaries. */
	language: string;
	licenses: readonly { name: string; title: string | null; path: string | null }[];
	contributors: readonly { title: string; roles: readonly string[] }[];
	/** In the fixed order of legends, stacks and packing. */
	kinds: readonly Kind[];
	/** Opening view in URL-parameter form, for example `time=1988/1991`; may be empty. */
	view: string;
	sources: readonly Source[];
	places: readonly Place[];
	actors: readonly Actor[];
	/** Events and relations in date order, undated ones last. */
	records: readonly DatasetRecord[];
	excerpts: readonly Excerpt[];
	/** Dated areas of its own, in the order in which they are drawn; absent where there are none. */
	overlays?: readonly DatasetOverlay[];
	counts: RowCounts;
}

/** placed + unlocated + undated + rejected = read. A record without date and place is undated. */
export interface RowCounts {
	read: number;
	placed: number;
	unlocated: number;
	undated: number;
	rejected: number;
}

export interface Kind {
	id: string;
	label: Names;
	shape: MarkShape;
	/** `#rrggbb`, or null for the palette colour at this kind's position. */
	color: string | null;
}

export interface Source {
	id: string;
	title: string;
	author: string;
	publisher: string;
	published: CompiledDate | null;
	publishedBasis: Basis | null;
	language: string;
	kind: string;
	/** http(s) only, or null. */
	url: string | null;
	archiveUrl: string | null;
	rights: string;
	note: string;
	/** Share of the text quoted by all its excerpts, 0 to 1; null where the text was not at hand. */
	quotedShare: number | null;
	custom: Custom;
}

export interface Place {
	id: string;
	name: string;
	kind: PlaceKind;
	/** `[lng, lat]` in degrees WGS 84, or null: listed, never drawn. */
	at: readonly [lng: number, lat: number] | null;
	/** True distance within which the location lies; null = the place itself. */
	radiusKm: number | null;
	/** ISO 3166-1 alpha-2 of today's country, or empty. */
	country: string;
	names: Names;
	wikidata: string;
	geonames: string;
	note: string;
	custom: Custom;
}

export interface Actor {
	id: string;
	name: string;
	kind: ActorKind;
	names: Names;
	wikidata: string;
	note: string;
	custom: Custom;
}

export interface CompiledDate extends DateValue {
	/** In full, for sentences: `some time between 1980 and 1988`. */
	words: string;
	/** For rows and axes: `1980–88`, `Jan 1989`, `20 Aug 2008`. */
	short: string;
}

export interface DatasetRecord {
	ref: RecordRef;
	type: RecordType;
	id: string;
	title: string;
	/** Kind id. */
	kind: string;
	date: CompiledDate | null;
	dateBasis: DateBasis | null;
	dateNote: string;
	/** Place id where an event happened; null for relations and unlocated events. */
	place: string | null;
	placeBasis: Basis | null;
	/** The directed or mutual tie: a relation's ends, or a journey's start and destination. */
	tie: Tie | null;
	/** Distinct ids of the places at which this record counts and is marked. */
	at: readonly string[];
	actors: readonly { actor: string; role: string }[];
	quantity: number | null;
	unit: string;
	quantityNote: string;
	modality: Modality;
	standing: Standing;
	/** Event id a relation belongs to. */
	event: string | null;
	/** Own words; plain text with inline Markdown at most. */
	summary: string;
	caveat: string;
	/** Event ids that tell the same. */
	sameAs: readonly string[];
	/** Excerpt ids in the order of the table. */
	excerpts: readonly string[];
	custom: Custom;
}

export interface Tie {
	/** Place ids; equal for a loop. */
	from: string;
	to: string;
	fromBasis: Basis | null;
	toBasis: Basis | null;
	/** false: mutual, drawn without direction. */
	directed: boolean;
	/** A lasting relation: runs from end to end, told apart from one-off acts. */
	inForce: boolean;
}

export interface Excerpt {
	id: string;
	/** Source id. */
	source: string;
	exact: string;
	prefix: string;
	suffix: string;
	/** Code points in the normalised text, end exclusive; null where not anchored. */
	start: number | null;
	end: number | null;
	language: string;
	translation: string;
	/** Actor id, or null: the source's own voice. */
	speaker: string | null;
	supports: readonly RecordRef[];
	stance: Stance;
	/** true: stands verbatim in the text that was at hand when the dataset was compiled. */
	verified: boolean;
	custom: Custom;
}

/** Columns the format does not know, kept and shown under their own heading. */
export type Custom = Readonly<Record<string, string>>;
