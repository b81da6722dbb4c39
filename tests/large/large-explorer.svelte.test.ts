import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { buildColumns } from '#lib/core/columns/build-columns.ts';
import { MemoryEngine } from '#lib/core/engine/memory-engine.ts';
import { encodeView } from '#lib/core/address/encode-view.ts';
import { toDay, toYearRange } from '#lib/core/time/day.ts';
import { toDatasetTarget, toLoadedTarget } from '#lib/large/dataset-rows.ts';
import { LargeExplorer } from '#lib/large/large-explorer.svelte.ts';
import { toFocus } from '#lib/large/large-target.ts';
import type { LoadedEvents } from '#lib/large/load-columns.ts';
import { KINDS, PLACES, toLooseEvents, toNaiveEvent } from '../core/engine/naive-events.ts';

/** The fixtures count days from 1970 on. */
const day = (year: number, month = 1) => toDay(year, month, 1);
const eventAt = (tick: number, more = {}) =>
	toNaiveEvent({ start: [tick, tick], end: [tick, tick], ...more });

const EVENTS = [
	eventAt(day(1990), { kind: 0, place: 0 }),
	eventAt(day(1990, 6), { kind: 1, place: 1 }),
	eventAt(day(1991), { kind: 1, place: 1 }),
	eventAt(day(1999), { kind: 2, place: 2 })
];
const { columns } = buildColumns(toLooseEvents(EVENTS));
const LIST = { events: { order: 'start', limit: 9 } } as const;

function toExplorer(): LargeExplorer {
	return new LargeExplorer({
		names: {
			title: 'Made-up events',
			note: '',
			kinds: Array.from({ length: KINDS }, (_, at) => ({ id: `kind-${at}`, label: `Kind ${at}` })),
			places: Array.from({ length: PLACES }, (_, at) => `Place ${at + 1}`),
			actors: Array.from({ length: columns.actors }, (_, at) => `Party ${at + 1}`)
		},
		scale: columns.scale,
		events: columns.count,
		bounds: toYearRange(1990, 1999),
		opening: toYearRange(1990),
		lng: new Float64Array(PLACES),
		lat: new Float64Array(PLACES),
		remote: null
	});
}

function toEvents(more: Partial<LoadedEvents> = {}): LoadedEvents {
	const spans = [{ at: 0, row: 0, count: columns.count }];
	const everywhere = { window: null, isNearby: false, spans };
	return { columns, prepared: [], histogram: null, ...everywhere, ...more };
}

/** The columns of these rows alone, which follow each other. */
function toPart(rows: readonly number[]): Pick<LoadedEvents, 'columns' | 'spans'> {
	const part = buildColumns(toLooseEvents(rows.map((row) => EVENTS[row]!))).columns;
	return { columns: part, spans: [{ at: 0, row: rows[0]!, count: rows.length }] };
}

function countOf(explorer: LargeExplorer): number | undefined {
	return explorer.slice?.answer.columns.events;
}

describe('LargeExplorer', () => {
	it('shows nothing before events have come, and says so', () => {
		const explorer = toExplorer();
		expect(explorer.slice).toBeNull();
		expect(explorer.isLate).toBe(true);
	});

	it('shows nothing of what it only prepares', () => {
		const explorer = toExplorer();
		explorer.prepare(toEvents());
		expect(explorer.slice).toBeNull();
	});

	it('counts what the engine counts, in the same moment', () => {
		const explorer = toExplorer();
		explorer.take(toEvents());
		expect(countOf(explorer)).toBe(2);
		explorer.seek(toYearRange(1991));
		expect(countOf(explorer)).toBe(1);
		const request = explorer.slice!.request;
		expect(new MemoryEngine(columns).slice(request).columns).toEqual(
			explorer.slice!.answer.columns
		);
	});

	it('counts the kinds of places where a window holds too many events to look at each', () => {
		const count = 300_000;
		const many = Array.from({ length: count }, (_, at) =>
			eventAt(day(1990) + (at % 365), { place: at % 3, kind: at % 2 })
		);
		const explorer = toExplorer();
		explorer.take(toEvents({ columns: buildColumns(toLooseEvents(many)).columns }));
		const counts = () => explorer.slice!.answer.columns.counts;
		const sixth = count / 6;
		const [byPlace, byPair, byPlaceAndKind] = counts();
		expect(byPair!.key).toHaveLength(0);
		expect([...byPlace!.value]).toEqual([2 * sixth, 2 * sixth, 2 * sixth]);
		expect([...byPlaceAndKind!.key]).toEqual([0, 1, KINDS, KINDS + 1, 2 * KINDS, 2 * KINDS + 1]);
		expect([...byPlaceAndKind!.value]).toEqual(Array(6).fill(sixth));
		for (const month of [2, 3]) {
			explorer.seek([day(1990, month), day(1990, month) + 9]);
			expect(countOf(explorer)).toBeLessThan(count / 30);
		}
		expect(counts()).toHaveLength(2);
		explorer.seek(toYearRange(1990));
		expect(counts()).toHaveLength(3);
	});

	it('keeps the last slice where events are not all there, and names it', () => {
		const explorer = toExplorer();
		explorer.take(toEvents({ window: toYearRange(1990) }));
		expect(countOf(explorer)).toBe(2);
		explorer.seek(toYearRange(1999));
		expect(countOf(explorer)).toBe(2);
		expect(explorer.slice?.days).toEqual(toYearRange(1990));
		expect(explorer.isLate).toBe(true);
		explorer.take(toEvents());
		expect(explorer.slice?.days).toEqual(toYearRange(1999));
		expect(countOf(explorer)).toBe(1);
		expect(explorer.isLate).toBe(false);
	});

	it('says of what is near the first view alone that it is not exact', () => {
		const explorer = toExplorer();
		explorer.take(toEvents({ window: toYearRange(1990), isNearby: true, spans: null }));
		expect(explorer.slice?.answer.exact).toBe(false);
		expect(explorer.isLate).toBe(true);
		expect(explorer.ask('list', explorer.slice!, LIST)?.columns.page).toBeNull();
		expect(explorer.eventAt(0)).toBeNull();
		explorer.take(toEvents());
		expect(explorer.isLate).toBe(false);
	});

	it('names an event by the same number whether some or all are there', () => {
		const explorer = toExplorer();
		explorer.seek(toYearRange(1999));
		explorer.take(toEvents({ ...toPart([3]), window: toYearRange(1999) }));
		const early = explorer.ask('list', explorer.slice!, LIST)?.columns.page;
		expect([...early!.row]).toEqual([3]);
		expect([...early!.events!.place]).toEqual([2]);
		explorer.select({ type: 'record', ref: 'event:3' });
		expect(toFocus(explorer).selected).toEqual({ type: 'event', row: 3, place: 2 });
		explorer.take(toEvents());
		expect([...explorer.ask('list', explorer.slice!, LIST)!.columns.page!.row]).toEqual([3]);
		expect(toFocus(explorer).selected).toEqual({ type: 'event', row: 3, place: 2 });
	});

	it('points at the place of an event that cannot be named yet', () => {
		const target = { type: 'event', row: 0, place: 2 } as const;
		const [near, later] = [toEvents({ spans: null }), toEvents(toPart([3]))];
		expect(toDatasetTarget(target, near)).toEqual({ type: 'place', place: 2 });
		expect(toDatasetTarget(target, later)).toEqual({ ...target, row: 3 });
		expect(toLoadedTarget({ ...target, row: 3 }, later)).toEqual(target);
		expect(toLoadedTarget({ ...target, row: 1 }, later)).toBeNull();
	});

	it('counts up to a day and in a year as curated data do', () => {
		const explorer = toExplorer();
		explorer.take(toEvents());
		explorer.seek(toYearRange(1991));
		explorer.setMode('cumulative');
		expect(countOf(explorer)).toBe(3);
		explorer.setMode('instant');
		expect(countOf(explorer)).toBe(1);
	});

	it('narrows by kind and place, and widens again', () => {
		const explorer = toExplorer();
		explorer.take(toEvents());
		explorer.seek(toYearRange(1990, 1999));
		explorer.toggleFilter('kinds', 'kind-1');
		expect(countOf(explorer)).toBe(2);
		explorer.toggleFilter('places', '0');
		expect(countOf(explorer)).toBe(0);
		explorer.clearFilters();
		expect(countOf(explorer)).toBe(4);
	});

	it('is all in its address', () => {
		const explorer = toExplorer();
		explorer.take(toEvents());
		explorer.seek(toYearRange(1991));
		explorer.setFilters({ kinds: ['kind-1'], places: ['1'], pair: null });
		explorer.select({ type: 'place', id: '1' });
		const address = encodeView(explorer.toView(), explorer.defaults);
		expect(address).toBe('time=1991&place=1&kind=kind-1&select=place:1');
		const other = toExplorer();
		other.take(toEvents());
		other.applyParameters(address);
		expect(countOf(other)).toBe(countOf(explorer));
		expect(other.selection).toEqual({ type: 'place', id: '1' });
	});

	it('names what an address has that the data have not', () => {
		const explorer = toExplorer();
		explorer.applyParameters('place=99999&kind=nothing&select=event:4&time=1991');
		expect(explorer.notices).toHaveLength(1);
		for (const word of ['99999', 'nothing', 'event “4”'])
			expect(explorer.notices[0]).toContain(word);
		expect(explorer.filters.places).toEqual([]);
		expect(explorer.window).toEqual(toYearRange(1991));
	});

	it('goes on and back by as much time as it shows, and stays within its years', () => {
		const explorer = toExplorer();
		explorer.take(toEvents());
		explorer.stepRecord(1);
		expect(explorer.window).toEqual(toYearRange(1991));
		explorer.stepRecord(-1);
		explorer.stepRecord(-1);
		expect(explorer.window).toEqual(toYearRange(1990));
	});

	it('plays to the end of its years and stops there', () => {
		const explorer = toExplorer();
		explorer.take(toEvents());
		explorer.play();
		for (let ms = 0; ms <= 60_000 && explorer.playing; ms += 100) {
			explorer.tick(ms);
			flushSync();
		}
		expect(explorer.playing).toBe(false);
		expect(explorer.window[1]).toBe(toYearRange(1999)[1]);
		expect(countOf(explorer)).toBe(1);
	});
});
