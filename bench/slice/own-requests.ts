import type { EventColumns } from '#lib/core/columns/event-columns.ts';
import { sizesOf } from '#lib/core/engine/key-tally.ts';
import { toPreparedCounts } from '#lib/core/engine/map-counts.ts';
import { MemoryEngine } from '#lib/core/engine/memory-engine.ts';
import type { SliceRequest } from '#lib/core/engine/slice-request.ts';
import { openScan } from '#lib/core/engine/vector-scan.ts';
import type { Window } from './method.ts';

const BY_PLACE = { by: 'place', value: 'number' } as const;
const COUNTS = { counts: [BY_PLACE] };
const BY_PAIR = { by: 'pair', value: 'number', top: 120 } as const;
/** As `large-explorer` asks for its map, in narrow windows and in wide ones. */
const MAP = { counts: [BY_PLACE, BY_PAIR] } as const;
const FINE = { counts: [BY_PLACE, BY_PAIR, { by: 'place-kind', value: 'number' }] } as const;
const SOME_PLACES = Array.from({ length: 500 }, (_, at) => at * 4);

const REQUESTS: readonly (Partial<SliceRequest> & { name: string })[] = [
	{ name: 'places', want: COUNTS },
	{ name: 'places and 120 pairs', want: MAP },
	{ name: 'the same, and kinds of places', want: FINE },
	{ name: 'the same, two of eight kinds', filter: { kinds: [1, 3] }, want: MAP },
	{ name: 'the same, 500 of 2,000 places', filter: { places: SOME_PLACES }, want: MAP },
	{
		name: 'the same, and kinds of places',
		filter: { places: SOME_PLACES },
		want: FINE
	},
	{ name: 'the same, one place', filter: { places: [7] }, want: MAP },
	{ name: 'the same, three actors', filter: { actors: [0, 5, 9] }, want: MAP },
	{
		name: 'the same, one pair',
		filter: { pair: { from: 0, to: 1, directed: false } },
		want: MAP
	},
	{ name: 'the same, certain dates', dates: 'certain', want: MAP },
	{
		name: 'weights of the ten greatest places',
		want: { counts: [{ by: 'place', value: 'weight', top: 10 }] }
	},
	{ name: 'the first 50 events', want: { events: { order: 'start', limit: 50 } } },
	{ name: 'the 50 heaviest events', want: { events: { order: 'weight', limit: 50 } } }
];

export interface OwnRequest {
	name: string;
	/** Prepares as a page does, and gives the step of a slider. */
	open(columns: EventColumns): (window: Window) => void;
}

export const OWN_REQUESTS: readonly OwnRequest[] = REQUESTS.map(({ name, ...request }) => ({
	name,
	open(columns) {
		const engine = new MemoryEngine(columns, { scan: openScan() });
		engine.prepare(toPreparedCounts(sizesOf(columns), columns.count));
		return (window) => {
			engine.slice({ mode: 'window', dates: 'possible', filter: {}, want: {}, ...request, window });
		};
	}
}));
