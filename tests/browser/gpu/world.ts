import { buildColumns } from '#lib/core/columns/build-columns.ts';
import type { EventColumns } from '#lib/core/columns/event-columns.ts';
import type { LooseEvents } from '#lib/core/columns/loose-events.ts';
import { Random } from '#lib/core/columns/random.ts';

/** Where the places are; two on either side of 180°, two nearly opposite, one nowhere. */
const PLACES: readonly (readonly [lng: number, lat: number])[] = [
	[10, 20],
	[40, 20],
	[10, -15],
	[-30, 45],
	[178, 10],
	[-178, -8],
	[NaN, NaN]
];
const CROWDED = 0;
const SCATTERED_EVENTS = 300;

/** One tick is one day; kinds 0 to 3. */
export interface World {
	columns: EventColumns;
	lng: Float64Array;
	lat: Float64Array;
}

type Event = readonly [
	start: number,
	end: number,
	place: number,
	destination: number,
	kind: number,
	modality: number
];

/**
 * Day 0: one event at place 1. Days 10 to 20: 200 events at place 0, half of kind 0. Day 30: 25
 * flows from place 1 to 2, a planned one back, one from 4 to 5, one from 3 to itself. Day 40: one
 * event nowhere. Days 100 to 200: some hundred anywhere.
 */
export function toWorld(): World {
	const nowhere = PLACES.length;
	const random = new Random(7);
	const events: Event[] = [
		[0, 0, 1, nowhere, 0, 0],
		...Array.from({ length: 200 }, (_, at): Event => [10, 20, CROWDED, nowhere, at % 2, 0]),
		...Array.from({ length: 25 }, (): Event => [30, 30, 1, 2, 2, 0]),
		[30, 30, 2, 1, 2, 3],
		[30, 30, 4, 5, 2, 0],
		[30, 30, 3, 3, 2, 0],
		[40, 40, 6, nowhere, 0, 0],
		...Array.from({ length: SCATTERED_EVENTS }, (): Event => {
			const start = 100 + random.below(100);
			return [start, start + random.below(5), random.below(5), nowhere, random.below(4), 0];
		})
	];
	const column = (at: number) => Int32Array.from(events, (event) => event[at]!);
	const codes = (at: number) => Uint32Array.from(events, (event) => event[at]!);
	const bytes = (at: number) => Uint8Array.from(events, (event) => event[at]!);
	const loose: LooseEvents = {
		count: events.length,
		scale: { unit: 'day', epoch: 0 },
		places: nowhere,
		kinds: 4,
		actors: 0,
		weightStep: 1,
		start: column(0),
		latestStart: column(0),
		earliestEnd: column(1),
		end: column(1),
		place: codes(2),
		destination: codes(3),
		mutual: new Uint8Array(events.length),
		kind: bytes(4),
		modality: bytes(5),
		actorSet: new Uint32Array(events.length),
		weight: new Uint32Array(events.length),
		actorSets: { offsets: Uint32Array.of(0, 0), actors: new Uint32Array() },
		gaps: new Map()
	};
	return {
		columns: buildColumns(loose).columns,
		lng: Float64Array.from(PLACES, ([lng]) => lng),
		lat: Float64Array.from(PLACES, ([, lat]) => lat)
	};
}
