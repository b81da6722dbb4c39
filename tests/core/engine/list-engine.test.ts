import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildColumns } from '#lib/core/columns/build-columns.ts';
import { ListEngine, type ListRequest } from '#lib/core/engine/list-engine.ts';
import { MemoryEngine } from '#lib/core/engine/memory-engine.ts';
import { anyEvents, anyRequest } from './arbitrary-events.ts';
import { toLooseEvents, type NaiveEvent } from './naive-events.ts';
import { ALL_TIME } from '../../support/all-time.ts';

const ALL: ListRequest = {
	...ALL_TIME,
	want: { events: { order: 'start', limit: Infinity } }
};

function list(events: readonly NaiveEvent[], request: ListRequest) {
	return new ListEngine(toLooseEvents(events)).slice(request).columns;
}

describe('the engine of a few hundred events', () => {
	it('gives the answers of the engine for millions, whatever is asked', () => {
		fc.assert(
			fc.property(anyEvents, anyRequest, (events, asked) => {
				const request = { ...asked, want: ALL.want };
				const { columns, order } = buildColumns(toLooseEvents(events));
				const many = new MemoryEngine(columns).slice(request).columns;
				const few = list(events, request);
				expect([few.events, few.uncertain]).toEqual([many.events, many.uncertain]);
				const rows = Array.from(many.page!.row, (row) => order[row]!);
				expect(new Set(few.page!.row)).toEqual(new Set(rows));
			}),
			{ numRuns: 400 }
		);
	});

	it('lists by earliest start, then as the events were given', () => {
		fc.assert(
			fc.property(anyEvents, (events) => {
				const { start } = toLooseEvents(events);
				const rows = [...list(events, ALL).page!.row];
				const sorted = [...start.keys()].sort((a, b) => start[a]! - start[b]! || a - b);
				expect(rows).toEqual(sorted);
			}),
			{ numRuns: 100 }
		);
	});

	it('cuts the list where it is told to, and says what comes next from where', () => {
		fc.assert(
			fc.property(anyEvents, fc.integer({ min: 1, max: 70 }), (events, limit) => {
				const whole = list(events, ALL);
				const { page, events: number } = list(events, {
					...ALL,
					want: { events: { order: 'start', limit } }
				});
				expect(number).toBe(whole.events);
				expect([...page!.row]).toEqual([...whole.page!.row].slice(0, limit));
				expect(page!.next?.row ?? null).toBe(number > limit ? page!.row.at(-1) : null);
			}),
			{ numRuns: 100 }
		);
	});

	it('has nothing for no events', () => {
		expect(list([], ALL)).toMatchObject({ events: 0, uncertain: 0 });
	});

	it('chooses nothing for a number that names nothing', () => {
		fc.assert(
			fc.property(anyEvents, (events) => {
				const request = { ...ALL, filter: { kinds: [-1], actors: [9_999] } };
				expect(list(events, request).events).toBe(0);
			}),
			{ numRuns: 30 }
		);
	});

	it('says that its answer is of the window itself', () => {
		const answer = new ListEngine(toLooseEvents([])).slice(ALL);
		expect(answer).toMatchObject({ exact: true, bucket: null });
	});
});
