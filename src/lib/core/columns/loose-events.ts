import type { ActorSets, Codes } from '#lib/core/columns/event-columns.ts';
import type { TickRange } from '#lib/core/columns/ticks.ts';

/** Events in any order, before they become columns. One value a row. */
export interface LooseEvents extends Omit<Codes, 'pairs' | 'actorSets'> {
	count: number;
	start: Int32Array;
	latestStart: Int32Array;
	earliestEnd: Int32Array;
	end: Int32Array;
	/** `places` for nowhere. */
	place: Uint32Array;
	/** `places` where the row does not join two places. */
	destination: Uint32Array;
	/** 1 where it joins them without direction. */
	mutual: Uint8Array;
	kind: Uint8Array;
	modality: Uint8Array;
	actorSet: Uint32Array;
	weight: Uint32Array;
	actorSets: ActorSets;
	/** By row: the stretches of a date with gaps. */
	gaps: ReadonlyMap<number, { parts: readonly TickRange[]; every: boolean }>;
}
