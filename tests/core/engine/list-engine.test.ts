import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildColumns } from '#lib/core/columns/build-columns.ts';
import { ListEngine, type ListRequest } from '#lib/core/engine/list-engine.ts';
import { MemoryEngine } from '#lib/core/engine/memory-engine.ts';
import { anyEvents, anyRequest } from './arbitrary-events.ts';
import { toLooseEvents, type NaiveEvent } from './naive-events.ts';

const ALL: ListRequest = {
	window: [-Infinity, Infinity],
	mode: 'window',
	dates: 'possible',
	filter: {},
	want: { events: { order: 'start', limit: Infinity } }
};

function answers(events: readonly NaiveEvent[], request: ListRequest) {
	const { columns } = buildColumns(toLooseEvents(events));
	return [new ListEngine(columns), new MemoryEngine(columns)].map((engine) =>
		engine.slice(request)
	);
}

describe('the engine of a few hundred events', () => {
	it('gives the answers of the engine for millions, whatever is asked', () => {
		fc.assert(
			fc.property(anyEvents, anyRequest, fc.nat({ max: 70 }), (events, asked, limit) => {
				const request = { ...asked, want: { events: { order: 'start' as const, limit } } };
				const [few, many] = answers(events, request);
				expect(few).toEqual(many);
			}),
			{ numRuns: 300 }
		);
	});

	it('lists all where there is no limit, and nothing is next', () => {
		fc.assert(
			fc.property(anyEvents, (events) => {
				const { page, events: number } = answers(events, ALL)[0]!.columns;
				expect([page!.row.length, page!.next]).toEqual([number, null]);
				expect(new Set(page!.row).size).toBe(events.length);
			}),
			{ numRuns: 50 }
		);
	});

	it('has nothing for no events', () => {
		expect(answers([], ALL)[0]!.columns).toMatchObject({ events: 0, uncertain: 0 });
	});

	it('chooses nothing for a number that names nothing', () => {
		fc.assert(
			fc.property(anyEvents, (events) => {
				const request = { ...ALL, filter: { kinds: [-1], actors: [9_999] } };
				expect(answers(events, request)[0]!.columns.events).toBe(0);
			}),
			{ numRuns: 30 }
		);
	});

	it('says that its answer is of the window itself', () => {
		expect(answers([], ALL)[0]).toMatchObject({ exact: true, bucket: null });
	});
});
