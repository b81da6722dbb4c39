import type { MarkShape, RecordRef, Standing } from '#lib/core/model/dataset.ts';

/**
 * What a slice puts on a map, before any camera: which marks stand at which place and which flows
 * join the places. Offsets and radii are CSS pixels at scale 1, from the centre of the place.
 */
export interface Composition {
	/** Busiest first. */
	nodes: readonly PlaceNode[];
	/** Busiest first. */
	flows: readonly Flow[];
	/** Distinct records with at least one mark. */
	records: number;
	/** Place id to the id of its node, also of places without records in the slice. */
	nodeOf: ReadonlyMap<string, string>;
}

/**
 * One spot on the map: a city with the country whose seat it is, or any place by itself. Named by
 * the id of its chief place, which is also how flows name their ends.
 */
export interface PlaceNode {
	id: string;
	at: readonly [lng: number, lat: number];
	/** Ids of all its places that have records in the slice. */
	places: readonly string[];
	label: NodeLabel;
	/** Distinct, in date order. */
	records: readonly RecordRef[];
	/** Unit marks, core first, both in the fixed order of kinds; empty where there are too many. */
	marks: readonly Mark[];
	/** Radius of the packed core; 0 without core. */
	coreRadius: number;
	/** Radius of the disc behind the ring; 0 without ring. */
	haloRadius: number;
	/** The node as one number, for when unit marks do not fit; null for small nodes. */
	disc: Disc | null;
	/** Circles of true size for places known only roughly. */
	areas: readonly Area[];
	/** "Moscow, 23 records; Soviet Union as a state, 24 records". */
	name: string;
}

export interface NodeLabel {
	/** As shown: the city where it has marks of its own, otherwise the country or region. */
	text: string;
	/** Printed behind the text; null up to three records. */
	count: number | null;
	/** "Soviet Union as a state 24", under the text. */
	lines: readonly string[];
	/** More than three records: set larger. */
	major: boolean;
}

export interface Disc {
	radius: number;
	total: number;
	shares: readonly { kindIndex: number; color: string | null; count: number }[];
	/** Whether even a close view has no room for unit marks. */
	always: boolean;
}

export interface Area {
	place: string;
	/** "Southern coast of Iran, within 500 km". */
	name: string;
	/** Closed ring `[lng, lat]` with continuous longitudes. */
	ring: readonly (readonly [lng: number, lat: number])[];
}

/** How one record looks, wherever it is drawn. */
export interface RecordForm {
	ref: RecordRef;
	/** Position among the dataset's kinds, from 0. */
	kindIndex: number;
	/** `#rrggbb` where the dataset gives the kind a colour of its own. */
	color: string | null;
	shape: MarkShape;
	standing: Standing;
	/** Its date only may lie in the window. */
	possible: boolean;
	/** Position in date order among all records of the dataset, from 0. */
	order: number;
	/** "Visit, Damascus to Moscow, 1988, stated as fact". */
	name: string;
}

/** One record at one node. */
export interface Mark extends RecordForm {
	/** Unique in the composition and the same for the same record at the same node. */
	key: string;
	node: string;
	/** `place`: at that very place. `area`: the country, the region or somewhere around. */
	level: 'place' | 'area';
	/** What a callout says: "Moscow, 1988" and "the country as a whole"; the note may be empty. */
	spot: { title: string; note: string };
	dx: number;
	dy: number;
}

/** All ties of one ordered pair of nodes; mutual ties of a pair are one flow of their own. */
export interface Flow {
	/** `moscow:damascus`, `moscow~damascus` where mutual. */
	key: string;
	/** Node ids; equal for a loop. */
	from: string;
	to: string;
	directed: boolean;
	/** "Moscow to Tehran, 13 records, 6 stated as fact". */
	name: string;
	/** The great circle between its ends `[lng, lat]`, with continuous longitudes. */
	line: readonly (readonly [lng: number, lat: number])[];
	/** From inside out. */
	strands: readonly Strand[];
	/** Distinct records. */
	records: readonly RecordRef[];
	/** In the order of kinds, then of dates; empty where there are too many to show one by one. */
	ties: readonly TieForm[];
	/**
	 * How far the middle of the pair's common line is bowed aside so that the lines of one hub
	 * diverge: a share of its length, positive to the right of travel from `from` to `to`.
	 */
	bow: number;
}

export interface Strand {
	/** Unique in the composition. */
	key: string;
	standing: Standing;
	/** Lasting relations: drawn from end to end, told apart from one-off acts. */
	inForce: boolean;
	/** At least one. */
	records: readonly RecordRef[];
	/** How wide it is: the number of its records, or 0 to 47 by the amount they state. */
	weight: number;
	/** What is written on it: the number of records from 2 on, or the amount; may be empty. */
	figure: string;
	/** All its dates only may lie in the window. */
	possible: boolean;
	/** The kind whose colour it takes: set only where the slice shows exactly one kind. */
	kind: { index: number; color: string | null } | null;
}

/** One record of a flow, for the unfolded view. */
export interface TieForm extends RecordForm {
	inForce: boolean;
	/** An amount is stated. */
	quantified: boolean;
}
