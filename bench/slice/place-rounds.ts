import type { EventColumns } from '#lib/core/columns/event-columns.ts';
import { sizesOf } from '#lib/core/engine/key-tally.ts';
import { toPreparedCounts } from '#lib/core/engine/map-counts.ts';
import { MemoryEngine } from '#lib/core/engine/memory-engine.ts';
import type { SliceFilter, SliceWant } from '#lib/core/engine/slice-request.ts';
import { openScan } from '#lib/core/engine/vector-scan.ts';
import type { Window } from './method.ts';
import { median } from '../median.ts';
import { measureProcessor } from './processor-time.ts';

/** Of one question in windows of one length: milliseconds of the processor. */
export interface PlaceTimes {
	first: number;
	/** The longest of those after the first. */
	longest: number;
	/** Median, when all has been prepared that is going to be. */
	later: number;
}

interface Question {
	name: string;
	/** Several alike: each is new to the engine that answers it. */
	filters: readonly SliceFilter[];
	want: SliceWant;
}

const STEPS = 60;
const SETTLED = 40;
const RANKS = [7, 8, 9, 10, 11];
const MAP: SliceWant = {
	counts: [
		{ by: 'place', value: 'number' },
		{ by: 'pair', value: 'number', top: 120 }
	]
};
const ONE_PLACE = RANKS.map((place) => ({ places: [place] }));
const A_PAIR = RANKS.map((to) => ({ pair: { from: 0, to, directed: false } }));

const QUESTIONS: readonly Question[] = [
	{ name: 'the map, one place', filters: ONE_PLACE, want: MAP },
	{
		name: 'the map, five places',
		filters: RANKS.map((place) => ({
			places: [place, place + 100, place + 300, place + 700, place + 1500]
		})),
		want: MAP
	},
	{ name: 'the map, a pair', filters: A_PAIR, want: MAP },
	{
		name: 'the map, the busiest place',
		filters: RANKS.map(() => ({ places: [0] })),
		want: MAP
	},
	{
		name: 'the first 50 events of a place',
		filters: ONE_PLACE,
		want: { events: { order: 'start', limit: 50 } }
	},
	{
		name: 'the first 50 events of a pair',
		filters: A_PAIR,
		want: { events: { order: 'start', limit: 50 } }
	},
	{
		name: 'the 50 heaviest events of a place',
		filters: ONE_PLACE,
		want: { events: { order: 'weight', limit: 50 } }
	}
];

/**
 * What filters by place take, in windows that jump, of engines that have not been asked before.
 * @param span ticks that all windows lie in, from 0 on
 * @param lengths of the windows
 */
export function measurePlaces(
	columns: EventColumns,
	span: number,
	lengths: readonly number[]
): { name: string; times: PlaceTimes[] }[] {
	const preparing = new MemoryEngine(columns);
	preparing.prepare(toPreparedCounts(sizesOf(columns), columns.count));
	const open = () => new MemoryEngine(columns, { prepared: preparing.prepared, scan: openScan() });
	return QUESTIONS.map(({ name, filters, want }) => ({
		name,
		times: lengths.map((length) => {
			const rounds = () =>
				filters.map((filter) => measureSteps(open(), filter, want, span, length));
			// The first time the code is compiled, which a page does once for all filters.
			rounds();
			const measured = rounds();
			return {
				first: median(measured.map((times) => times[0]!)),
				longest: median(measured.map((times) => Math.max(...times.slice(1)))),
				later: median(measured.flatMap((times) => times.slice(SETTLED)))
			};
		})
	}));
}

function measureSteps(
	engine: MemoryEngine,
	filter: SliceFilter,
	want: SliceWant,
	span: number,
	length: number
): number[] {
	return Array.from({ length: STEPS }, (_, step) => {
		const from = Math.floor((span - length) * ((step * 0.382) % 1));
		const window: Window = [from, from + length - 1];
		const request = { window, mode: 'window', dates: 'possible', filter, want } as const;
		return measureProcessor(() => engine.slice(request));
	});
}
