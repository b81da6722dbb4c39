import * as v from 'valibot';
import type { EventRows } from '#lib/core/columns/loose-events.ts';
import { numbers } from '#lib/core/engine/wire-numbers.ts';

export const wireRowsShape = v.object({
	start: numbers,
	latestStart: numbers,
	earliestEnd: numbers,
	end: numbers,
	place: numbers,
	destination: numbers,
	mutual: numbers,
	kind: numbers,
	modality: numbers,
	actorSet: numbers,
	weight: numbers
} satisfies Record<keyof EventRows, typeof numbers>);

/** Events as lists of numbers. */
export type WireRows = v.InferOutput<typeof wireRowsShape>;

export function encodeRows(rows: EventRows): WireRows {
	return {
		start: [...rows.start],
		latestStart: [...rows.latestStart],
		earliestEnd: [...rows.earliestEnd],
		end: [...rows.end],
		place: [...rows.place],
		destination: [...rows.destination],
		mutual: [...rows.mutual],
		kind: [...rows.kind],
		modality: [...rows.modality],
		actorSet: [...rows.actorSet],
		weight: [...rows.weight]
	};
}

export function decodeRows(rows: WireRows): EventRows {
	return {
		start: Int32Array.from(rows.start),
		latestStart: Int32Array.from(rows.latestStart),
		earliestEnd: Int32Array.from(rows.earliestEnd),
		end: Int32Array.from(rows.end),
		place: Uint32Array.from(rows.place),
		destination: Uint32Array.from(rows.destination),
		mutual: Uint8Array.from(rows.mutual),
		kind: Uint8Array.from(rows.kind),
		modality: Uint8Array.from(rows.modality),
		actorSet: Uint32Array.from(rows.actorSet),
		weight: Uint32Array.from(rows.weight)
	};
}
