import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildColumns } from '#lib/core/columns/build-columns.ts';
import { MemoryEngine } from '#lib/core/engine/memory-engine.ts';
import type { EventCursor, SliceFilter, SliceRequest } from '#lib/core/engine/slice-request.ts';
import { toLooseEvents, toNaiveEvent } from './naive-events.ts';

const LIMIT = 25;

function toMany(weightOf: (at: number) => number) {
	const events = Array.from({ length: 5_000 }, (_, at) => {
		const day = (at * 37) % 90;
		// Every third lasts, every seventh of these goes from place to place.
		const end = at % 3 === 0 ? day + (at % 40) : day;
		const weight = weightOf(at);
		const destination = at % 21 === 0 ? 2 : null;
		return toNaiveEvent({
			start: [day, day],
			end: [end, end],
			kind: at % 3,
			place: at % 5,
			destination,
			weight
		});
	});
	return new MemoryEngine(buildColumns(toLooseEvents(events)).columns);
}

function toPages(engine: MemoryEngine, window: SliceRequest['window'], filter: SliceFilter) {
	const rows: number[] = [];
	let cursor: EventCursor | undefined;
	for (let page = 0; page < 3; page++) {
		const events = { order: 'weight' as const, limit: LIMIT, ...(cursor ? { cursor } : {}) };
		const answer = engine.slice({
			window,
			mode: 'window',
			dates: 'possible',
			filter,
			want: { events }
		});
		const { row, next } = answer.columns.page!;
		rows.push(...row);
		if (!next) break;
		cursor = next;
	}
	return rows;
}

function toSorted({ columns }: MemoryEngine, [from, to]: readonly [number, number], kind?: number) {
	return [...Array(columns.count).keys()]
		.filter((row) => columns.start[row]! <= to && columns.end[row]! >= from)
		.filter((row) => kind === undefined || columns.kind[row] === kind)
		.sort((a, b) => columns.weight[b]! - columns.weight[a]! || a - b)
		.slice(0, 3 * LIMIT);
}

describe('the heaviest events', () => {
	it.each<[string, (at: number) => number]>([
		['of all sorts of weights', (at) => (at * 7_919) % 1_009],
		['of which many weigh the same', (at) => at % 3],
		['that all weigh the same', () => 4],
		['that weigh nothing', () => 0],
		['that weigh more later', (at) => at],
		['that weigh less later', (at) => 5_000 - at],
		['of which few weigh anything', (at) => (at % 700 === 0 ? 2 ** 32 - 1 - at : 0)]
	])('are found among many, page by page: %s', (_name, weightOf) => {
		const engine = toMany(weightOf);
		const day = fc.integer({ min: -5, max: 130 });
		fc.assert(
			fc.property(day, day, fc.constantFrom(undefined, 0, 2), (a, b, kind) => {
				const window = [Math.min(a, b), Math.max(a, b)] as const;
				const filter = kind === undefined ? {} : { kinds: [kind] };
				expect(toPages(engine, window, filter)).toEqual(toSorted(engine, window, kind));
			}),
			{ numRuns: 12 }
		);
	});
});
