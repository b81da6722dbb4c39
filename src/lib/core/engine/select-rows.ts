import { datingOf } from '#lib/core/columns/band.ts';
import type { EventColumns, Tier } from '#lib/core/columns/event-columns.ts';
import type { TickRange } from '#lib/core/columns/ticks.ts';
import { endOfInner, isDecidedByBounds } from '#lib/core/engine/decided-rows.ts';
import { keepPassingOf } from '#lib/core/engine/keep-rows.ts';
import { NumberTally } from '#lib/core/engine/number-tally.ts';
import type { RowFilter } from '#lib/core/engine/row-filter.ts';
import { countPossible, keepPresent } from '#lib/core/engine/row-presence.ts';
import { BLOCK_ROWS, type RowScan } from '#lib/core/engine/row-scan.ts';
import { toRowTests, type RowTest } from '#lib/core/engine/row-tests.ts';
import type { SliceRequest } from '#lib/core/engine/slice-request.ts';
import type { TierRows } from '#lib/core/engine/window-tiers.ts';
import type { Presence } from '#lib/core/time/date-value.ts';

/** Takes rows as they are found: every row once; those of one call in order and of one tier. */
export interface RowSink {
	/** Rows `from` to `to - 1`. */
	addRange(from: number, to: number): void;
	/** The first `count` of these, which are overwritten after the call. */
	addRows(rows: Uint32Array, count: number): void;
}

/** What rows are chosen from, and what reads them. */
export interface RowSource {
	columns: EventColumns;
	filter: RowFilter | null;
	scan: RowScan;
}

export interface Selection extends RowSource {
	window: TickRange;
	dates: SliceRequest['dates'];
}

const PRESENT: Readonly<Record<SliceRequest['dates'], readonly Presence[]>> = {
	possible: ['certain', 'possible'],
	certain: ['certain']
};

/** Hands over the rows of a tier that are in the window. */
export function selectTier(selection: Selection, found: TierRows, sink: RowSink): void {
	const { tier, begun, last } = found;
	if (isDecidedByBounds(tier, selection.dates)) {
		selectRunning(selection, found, sink);
		selectRange(selection, tier, begun, last, sink);
	} else {
		selectOuter(selection, found, sink);
		selectRange(selection, tier, begun, endOfInner(selection, found), sink);
	}
}

/** Of a tier decided by bounds those that began before the window and are still in force in it. */
export function selectRunning(selection: Selection, found: TierRows, sink: RowSink): void {
	const { columns, window, filter, scan } = selection;
	const tests = toRowTests(columns, filter, found.tier);
	forEachBlock(found.first, found.begun, (from, to) => {
		hand(scan.rows, scan.keepAtLeast(columns.end, window[0], from, to), tests, sink);
	});
}

/** Of these rows of a tier those that end between two ticks, the second exclusive. */
export function selectEnding(
	{ columns, filter, scan }: RowSource,
	tier: Tier,
	[from, to]: readonly [number, number],
	[least, below]: readonly [number, number],
	sink: RowSink
): void {
	const tests = toRowTests(columns, filter, tier);
	forEachBlock(from, to, (at, end) => {
		hand(scan.rows, scan.keepBetween(columns.end, least, below, at, end), tests, sink);
	});
}

/** All of these rows of a tier that pass the filter, whenever they are. */
export function selectRange(
	{ columns, filter, scan }: RowSource,
	tier: Tier,
	from: number,
	to: number,
	sink: RowSink
): void {
	if (from < to) selectPassing(scan, toRowTests(columns, filter, tier), from, to, sink);
}

/** All rows of a range that pass the tests of their tier, see `toRowTests`. */
export function selectPassing(
	scan: RowScan,
	[test, ...others]: readonly RowTest[],
	from: number,
	to: number,
	sink: RowSink
): void {
	if (!test) return sink.addRange(from, to);
	forEachBlock(from, to, (at, end) => {
		hand(scan.rows, scan.keepPassing(test, at, end), others, sink);
	});
}

/**
 * Of a tier not decided by bounds those that may begin before the window or end after it; from `begun`
 * to `endOfInner` all are in it.
 */
export function selectOuter(selection: Selection, found: TierRows, sink: RowSink): void {
	const inner = endOfInner(selection, found);
	selectPresent(selection, found, inner, PRESENT[selection.dates], sink);
}

/** How many of a tier only may lie in the window. */
export function countUncertain(selection: Selection, found: TierRows): number {
	const { columns, window, filter } = selection;
	const dating = datingOf(found.tier.band);
	if (dating === 'exact') return 0;
	const inner = endOfInner(selection, found);
	if (filter === null && dating === 'extent') {
		const count = (from: number, to: number) => countPossible(columns, window, from, to);
		return count(found.first, found.begun) + count(inner, found.last);
	}
	const tally = new NumberTally();
	selectPresent(selection, found, inner, ['possible'], tally);
	return tally.count;
}

/** Of the rows outside the inner ones those of these presences. */
function selectPresent(
	selection: Selection,
	{ tier, first, begun, last }: TierRows,
	inner: number,
	presences: readonly Presence[],
	sink: RowSink
): void {
	const { columns, window, filter, scan } = selection;
	const tests = toRowTests(columns, filter, tier);
	const { rows } = scan;
	const select = (from: number, to: number) => {
		hand(rows, keepPresent(rows, columns, window, presences, from, to), tests, sink);
	};
	forEachBlock(first, begun, select);
	forEachBlock(inner, last, select);
}

/** The first `count` of the rows, as far as they pass. */
function hand(rows: Uint32Array, count: number, tests: readonly RowTest[], sink: RowSink): void {
	const kept = keepPassingOf(rows, count, tests);
	if (kept > 0) sink.addRows(rows, kept);
}

function forEachBlock(from: number, to: number, handle: (from: number, to: number) => void): void {
	for (let at = from; at < to; at += BLOCK_ROWS) handle(at, Math.min(to, at + BLOCK_ROWS));
}
