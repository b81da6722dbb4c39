import type { ActorSets, Codes } from '#lib/core/columns/event-columns.ts';
import type { TickRange } from '#lib/core/columns/ticks.ts';

/** What some events hold, one value an event. */
export interface EventRows {
	/** Earliest and latest start and end in ticks. */
	start: Int32Array;
	latestStart: Int32Array;
	earliestEnd: Int32Array;
	end: Int32Array;
	/** Where it is or comes from; the number of places for nowhere. */
	place: Uint32Array;
	/** Where it goes to; the number of places where it does not join two. */
	destination: Uint32Array;
	/** 1 where it joins them without direction. */
	mutual: Uint8Array;
	kind: Uint8Array;
	modality: Uint8Array;
	actorSet: Uint32Array;
	weight: Uint32Array;
}

/** Events in any order, before they become columns. */
export interface LooseEvents extends Omit<Codes, 'pairs' | 'actorSets'>, EventRows {
	count: number;
	actorSets: ActorSets;
	/** By row: the stretches of a date with gaps. */
	gaps: ReadonlyMap<number, { parts: readonly TickRange[]; every: boolean }>;
}
