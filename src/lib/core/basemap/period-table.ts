import type { Day } from '#lib/core/time/day.ts';

/**
 * A stretch of days, both ends inclusive. null: from before the table begins, or until after it
 * ends. What a table does not list on a day is not there on that day.
 */
export interface Dated {
	from: Day | null;
	to: Day | null;
}

/**
 * `i` between states; `d` between dependencies of one state; `c` inside a state, between the
 * republics of a federation; `x` an armistice line, or a line in dispute.
 */
export type BorderKind = 'i' | 'd' | 'c' | 'x';

/** What a line is from one day through another, as `Dated` has them. */
export type BorderSpan = readonly [kind: BorderKind, from: Day | null, to: Day | null];

/** An area that is held, or claimed, by another than the state it is drawn with. Hatched. */
export interface Overlay extends Dated {
	/** Ids of units. */
	units: readonly string[];
}

/** data/basemap/periods.json. A line of the topology is in the group whose number is its id. */
export interface PeriodTable {
	/** By group; the spans of a group follow each other and do not overlap. */
	borders: readonly (readonly BorderSpan[])[];
	overlays: readonly Overlay[];
}

export type PolityKind = 'sovereign' | 'dependency' | 'trust' | 'zone' | 'constituent' | 'union';

/**
 * Units that belonged together for a time. A state that gains or loses land has several rows with
 * one id, and on some days more than one of them holds.
 */
export interface Polity extends Dated {
	id: string;
	kind: PolityKind;
	units: readonly string[];
	/** Units that it claims, or that are held for it, while they are drawn with another. */
	claims?: readonly string[];
	/** Ids, with spaces between them. */
	wikidata?: string;
	/** ISO 3166-1 alpha-2 of the country of today that it came to be. */
	iso?: string;
}

export type NameType =
	'country' | 'dependency' | 'constituent' | 'union' | 'sea' | 'capital' | 'city';

/** A name on the map, in one language. */
export interface PeriodName {
	text: string;
	/** Degrees. */
	at: readonly [lng: number, lat: number];
	type: NameType;
	/** 0, shown first, to 9. */
	rank: number;
	/** Absent: at all times. */
	from?: Day;
	to?: Day;
	polity?: string;
	/** The name is for this zoom and closer. */
	level?: number;
}

/** Something that happened to the map. */
export interface BorderChange {
	day: Day;
	/** In English, without date and full stop: `the Soviet Union ends`. */
	text: string;
	at: readonly [lng: number, lat: number];
	/** 0 for what the whole world knows, to 3. */
	rank: number;
	units: readonly string[];
	/** Said instead of the day, where that is not known. */
	date?: string;
}
