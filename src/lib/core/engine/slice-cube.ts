import type { EventColumns } from '#lib/core/columns/event-columns.ts';
import type { Sums } from '#lib/core/engine/code-tally.ts';
import { toEdges } from '#lib/core/engine/edges.ts';
import { KeyTally, keysOf } from '#lib/core/engine/key-tally.ts';
import type { RowFilter } from '#lib/core/engine/row-filter.ts';
import { selectRange, type RowSink } from '#lib/core/engine/select-rows.ts';
import type { SliceCube } from '#lib/core/engine/slice-answer.ts';
import type { CubeWant } from '#lib/core/engine/slice-request.ts';
import { NO_END, NO_START } from '#lib/core/columns/ticks.ts';

/**
 * Reads every row, whatever the window: to be asked for once, not at every step.
 * @throws RangeError see `toEdges`; also where dates have gaps, of which no sums over time can tell
 *   whether they are in a window
 */
export function toSliceCube(
	columns: EventColumns,
	filter: RowFilter | null,
	want: CubeWant
): SliceCube {
	if (columns.gaps.to > columns.gaps.from) {
		throw new RangeError('There is no cube of dates with gaps');
	}
	const edges = toEdges(want.range, want.buckets);
	const sum = (values: Int32Array) => toCumulativeSums(columns, filter, want, values, edges);
	return {
		edges,
		keys: keysOf(columns, want.by),
		started: sum(columns.start),
		ended: sum(columns.end)
	};
}

/** Sums of the rows whose value lies before each edge, then those of all rows. */
function toCumulativeSums(
	columns: EventColumns,
	filter: RowFilter | null,
	want: CubeWant,
	values: Int32Array,
	edges: Float64Array
): Sums {
	const keys = keysOf(columns, want.by);
	const stages = edges.length + 1;
	const cells = stages * keys;
	const sums = want.value === 'weight' ? new Float64Array(cells) : new Uint32Array(cells);
	const tally = new KeyTally(columns, want);
	const isFlow = (row: number) => Number(row >= columns.flowFrom);
	const stageOf = (row: number) => countUntil(edges, values[row]!);
	// By stage, points before flows: a tally takes rows of one sort at a time.
	const rows = groupRows(columns, filter, stages * 2, (row) => stageOf(row) * 2 + isFlow(row));
	for (let stage = 0; stage < stages; stage++) {
		for (const group of rows.slice(stage * 2, stage * 2 + 2)) tally.addRows(group, group.length);
		sums.set(tally.toSums(), stage * keys);
	}
	return sums;
}

function groupRows(
	columns: EventColumns,
	filter: RowFilter | null,
	groups: number,
	groupOf: (row: number) => number
): Uint32Array[] {
	const lengths = new Uint32Array(groups);
	forEachRow(columns, filter, (row) => lengths[groupOf(row)]!++);
	const grouped = Array.from(lengths, (length) => new Uint32Array(length));
	const filled = new Uint32Array(groups);
	forEachRow(columns, filter, (row) => {
		const group = groupOf(row);
		grouped[group]![filled[group]!++] = row;
	});
	return grouped;
}

function forEachRow(
	columns: EventColumns,
	filter: RowFilter | null,
	take: (row: number) => void
): void {
	const sink: RowSink = {
		addRange(from, to) {
			for (let row = from; row < to; row++) take(row);
		},
		addRows(rows, count) {
			for (let at = 0; at < count; at++) take(rows[at]!);
		}
	};
	const selection = { columns, filter, window: [NO_START, NO_END], dates: 'possible' } as const;
	for (const tier of columns.tiers) selectRange(selection, tier, tier.from, tier.to, sink);
}

/** How many of the edges are at most this. */
function countUntil(edges: Float64Array, value: number): number {
	let low = 0;
	let high = edges.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (edges[middle]! > value) high = middle;
		else low = middle + 1;
	}
	return low;
}
