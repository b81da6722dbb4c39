import { describe, expect, it } from 'vitest';
import { MemoryEngine } from '#lib/core/engine/memory-engine.ts';
import type { SliceFilter, SliceRequest } from '#lib/core/engine/slice-request.ts';
import type { Selection } from '#lib/core/model/selection.ts';
import type { LargeExplorer, ShownSlice } from '#lib/large/large-explorer.svelte.ts';
import { MOST_PAIRS } from '#lib/large/large-explorer.svelte.ts';
import { withSelectedPairs } from '#lib/large/selected-pairs.ts';
import { toFrame, type TestEvent } from '../core/crowd/test-frame.ts';

const PLACES = 150;
/** From each place to the next, the more the greater its number; the quiet ones are cut off. */
const EVENTS: TestEvent[] = Array.from({ length: PLACES - 1 }, (_, place) =>
	Array.from({ length: place < 29 ? 1 : 2 }, () => ({ place, destination: place + 1, from: 1 }))
).flat();

/** The pairs to be drawn, by their ends. */
function pairsOf(selection: Selection, filter: SliceFilter = {}, events = EVENTS): string[] {
	const window = [0, 9] as const;
	const { columns } = toFrame(events, { places: PLACES, window }).selection;
	const engine = new MemoryEngine(columns);
	const counts = [{ by: 'pair', value: 'number', top: MOST_PAIRS }] as const;
	const request: SliceRequest = {
		window,
		mode: 'window',
		dates: 'possible',
		filter,
		want: { counts }
	};
	const answer = engine.slice(request);
	const ask: LargeExplorer['ask'] = (_, slice, want, own = {}) =>
		engine.slice({ ...slice.request, want, filter: own });
	const { pairs } = withSelectedPairs(
		{ pairs: answer.columns.counts[0]! },
		{ request, answer } as ShownSlice,
		{ selection, remote: null, ask }
	);
	expect([...pairs.value]).toEqual([...pairs.value].sort((a, b) => b - a));
	return Array.from(pairs.key, (key) => `${columns.pairs.from[key]} ${columns.pairs.to[key]}`);
}

describe('pairs to be drawn', () => {
	it('are the busiest where nothing is opened', () => {
		expect(pairsOf({ type: 'none' })).toHaveLength(MOST_PAIRS);
		expect(pairsOf({ type: 'none' })).not.toContain('3 4');
	});

	it('are also those of an opened place, however quiet', () => {
		const pairs = pairsOf({ type: 'place', id: '4' });
		expect(pairs.slice(MOST_PAIRS).sort()).toEqual(['3 4', '4 5']);
	});

	it('has no pair twice', () => {
		const pairs = pairsOf({ type: 'place', id: '29' });
		expect(pairs.filter((pair) => pair === '29 30')).toHaveLength(1);
		expect(pairs.slice(MOST_PAIRS)).toEqual(['28 29']);
	});

	it('are also that of an opened flow', () => {
		expect(pairsOf({ type: 'flow', from: '7', to: '8' }).slice(MOST_PAIRS)).toEqual(['7 8']);
	});

	it('stay as they are where none is cut off', () => {
		const few = EVENTS.slice(0, 9);
		expect(pairsOf({ type: 'place', id: '4' }, {}, few)).toHaveLength(9);
	});

	it('never have what a filter by place keeps out', () => {
		const places = Array.from({ length: 140 }, (_, at) => at + 10);
		expect(pairsOf({ type: 'place', id: '4' }, { places })).toHaveLength(MOST_PAIRS);
	});
});
