import type { TickScale } from '#lib/core/columns/ticks.ts';

/**
 * The dated events and relations of a dataset, a column a property, in the order of bands (see
 * `toBand`) and within a band of `start`. Between 26 and 34 bytes a row.
 *
 * Row numbers name the rows. Texts lie elsewhere, by row.
 */
export interface EventColumns extends Codes {
	count: number;
	/** Rows from this one on join two places; those before are at one or none. */
	flowFrom: number;
	/** Of rows `extents[0]` to `extents[1] - 1` the start, the end or both are not exactly known. */
	extents: readonly [from: number, to: number];
	/** Those among them whose dates have gaps. */
	gaps: GapColumns;
	/** Earliest start and latest end in ticks. */
	start: Int32Array;
	end: Int32Array;
	/** Of the rows of `extents` alone: latest start, earliest end. */
	latestStart: Int32Array;
	earliestEnd: Int32Array;
	/** Where it is or comes from; `places` where that is nowhere known. */
	place: Uint32Array;
	/** Of flows alone, from row `flowFrom` on: position in `pairs`. */
	pair: Uint32Array;
	kind: Uint8Array;
	/** Positions in MODALITIES. */
	modality: Uint8Array;
	/** Positions in `actorSets`. */
	actorSet: Uint32Array;
	/** In steps of `weightStep`, so that sums are exact in whatever order. */
	weight: Uint32Array;
	tiers: readonly Tier[];
}

/** What the numbers in columns refer to. */
export interface Codes {
	scale: TickScale;
	/** Numbers of places, kinds and actors that there are. */
	places: number;
	kinds: number;
	actors: number;
	weightStep: number;
	pairs: PairTable;
	actorSets: ActorSets;
}

/** The pairs of places that flows join, each once a direction; `mutual` has no direction. */
export interface PairTable {
	from: Uint32Array;
	to: Uint32Array;
	mutual: Uint8Array;
}

/** Actors of set s: `actors[offsets[s]]` to `actors[offsets[s + 1] - 1]`, each once. */
export interface ActorSets {
	offsets: Uint32Array;
	actors: Uint32Array;
}

/** The stretches of dates with gaps: those of row `from + i` are `offsets[i]` to `offsets[i + 1] - 1`. */
export interface GapColumns {
	from: number;
	to: number;
	offsets: Uint32Array;
	partFrom: Int32Array;
	partTo: Int32Array;
	/** 1 where every stretch is meant, 0 where one of them is. */
	every: Uint8Array;
}

/** The rows `from` to `to - 1` of one band. */
export interface Tier {
	band: number;
	from: number;
	to: number;
	/** The most that an end lies after its start, in ticks; Infinity in a tier without bound. */
	longest: number;
}
