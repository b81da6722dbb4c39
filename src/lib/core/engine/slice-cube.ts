import type { Sums } from '#lib/core/engine/code-tally.ts';
import { toEdges } from '#lib/core/engine/edges.ts';
import { KeyTally, keysOf } from '#lib/core/engine/key-tally.ts';
import { selectRange, type RowSink, type RowSource } from '#lib/core/engine/select-rows.ts';
import type { SliceCube } from '#lib/core/engine/slice-answer.ts';
import type { CubeWant } from '#lib/core/engine/slice-request.ts';

/**
 * Reads every row, whatever the window: to be asked for once, not at every step.
 * @throws RangeError see `toEdges`; also where dates have gaps, of which no sums over time can tell
 *   whether they are in a window
 */
export function toSliceCube(source: RowSource, want: CubeWant): SliceCube {
	const { columns } = source;
	if (columns.gaps.to > columns.gaps.from) {
		throw new RangeError('There is no cube of dates with gaps');
	}
	const edges = toEdges(want.range, want.buckets);
	const sum = (values: Int32Array) => toCumulativeSums(source, want, values, edges);
	return {
		edges,
		keys: keysOf(columns, want.by),
		started: sum(columns.start),
		ended: sum(columns.end)
	};
}

/** Sums of the rows whose value lies before each edge, then those of all rows. */
function toCumulativeSums(
	source: RowSource,
	want: CubeWant,
	values: Int32Array,
	edges: Float64Array
): Sums {
	const { columns } = source;
	const keys = keysOf(columns, want.by);
	const stages = edges.length + 1;
	const cells = stages * keys;
	const sums = want.value === 'weight' ? new Float64Array(cells) : new Uint32Array(cells);
	const tally = new KeyTally(columns, want);
	const isFlow = (row: number) => Number(row >= columns.flowFrom);
	const stageOf = (row: number) => countUntil(edges, values[row]!);
	// By stage, points before flows: a tally takes rows of one sort at a time.
	const rows = groupRows(source, stages * 2, (row) => stageOf(row) * 2 + isFlow(row));
	for (let stage = 0; stage < stages; stage++) {
		for (const group of rows.slice(stage * 2, stage * 2 + 2)) tally.addRows(group, group.length);
		sums.set(tally.toSums(), stage * keys);
	}
	return sums;
}

function groupRows(
	source: RowSource,
	groups: number,
	groupOf: (row: number) => number
): Uint32Array[] {
	const lengths = new Uint32Array(groups);
	forEachRow(source, (row) => lengths[groupOf(row)]!++);
	const grouped = Array.from(lengths, (length) => new Uint32Array(length));
	const filled = new Uint32Array(groups);
	forEachRow(source, (row) => {
		const group = groupOf(row);
		grouped[group]![filled[group]!++] = row;
	});
	return grouped;
}

function forEachRow(source: RowSource, take: (row: number) => void): void {
	const sink: RowSink = {
		addRange(from, to) {
			for (let row = from; row < to; row++) take(row);
		},
		addRows(rows, count) {
			for (let at = 0; at < count; at++) take(rows[at]!);
		}
	};
	for (const tier of source.columns.tiers) selectRange(source, tier, tier.from, tier.to, sink);
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
