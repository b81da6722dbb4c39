import type { LooseEvents } from '#lib/core/columns/loose-events.ts';
import { NO_END, NO_START, type TickRange } from '#lib/core/columns/ticks.ts';
import { MODALITIES } from '#lib/core/model/dataset.ts';

/** An event as a record says it; days are ticks, without bound where infinite. */
export interface NaiveEvent {
	start: TickRange;
	end: TickRange;
	parts?: readonly TickRange[];
	every?: boolean;
	/** null: nowhere. */
	place: number | null;
	destination: number | null;
	mutual: boolean;
	kind: number;
	modality: number;
	actors: readonly number[];
	weight: number;
}

export const PLACES = 5;
export const KINDS = 3;
export const ACTORS = 4;

export function toNaiveEvent(event: Partial<NaiveEvent> & { start: TickRange }): NaiveEvent {
	return {
		end: event.start,
		place: 0,
		destination: null,
		mutual: false,
		kind: 0,
		modality: 0,
		actors: [],
		weight: 1,
		...event
	};
}

export function toLooseEvents(events: readonly NaiveEvent[]): LooseEvents {
	const sets = [...new Set(events.map(({ actors }) => actors.join()))];
	const members = sets.map((set) => (set === '' ? [] : set.split(',').map(Number)));
	const ticks = (of: (event: NaiveEvent) => number) =>
		Int32Array.from(events, (event) => Math.max(NO_START, Math.min(NO_END, of(event))));
	const codes = (of: (event: NaiveEvent) => number) => Uint32Array.from(events, of);
	const bytes = (of: (event: NaiveEvent) => number) => Uint8Array.from(events, of);
	return {
		scale: { unit: 'day', epoch: 0 },
		places: PLACES,
		kinds: KINDS,
		actors: ACTORS,
		weightStep: 1,
		count: events.length,
		start: ticks(({ start }) => start[0]),
		latestStart: ticks(({ start }) => start[1]),
		earliestEnd: ticks(({ end }) => end[0]),
		end: ticks(({ end }) => end[1]),
		place: codes(({ place }) => place ?? PLACES),
		destination: codes(({ destination }) => destination ?? PLACES),
		mutual: bytes(({ mutual }) => Number(mutual)),
		kind: bytes(({ kind }) => kind),
		modality: bytes(({ modality }) => modality % MODALITIES.length),
		actorSet: codes(({ actors }) => sets.indexOf(actors.join())),
		weight: codes(({ weight }) => weight),
		actorSets: {
			offsets: Uint32Array.from([
				0,
				...members.map((_, at) => members.slice(0, at + 1).flat().length)
			]),
			actors: Uint32Array.from(members.flat())
		},
		gaps: new Map(
			events.flatMap(({ parts, every = false }, row) =>
				parts ? [[row, { parts, every }] as const] : []
			)
		)
	};
}
