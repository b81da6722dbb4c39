import { datingOf } from '#lib/core/columns/band.ts';
import type { EventColumns, Tier } from '#lib/core/columns/event-columns.ts';
import { firstAtLeast } from '#lib/core/columns/find-row.ts';
import type { Sums } from '#lib/core/engine/code-tally.ts';
import { toCubeEdges } from '#lib/core/engine/cube-edges.ts';
import { KeyTally, keysOf } from '#lib/core/engine/key-tally.ts';
import type { RowClasses } from '#lib/core/engine/row-classes.ts';
import type { CountWant } from '#lib/core/engine/slice-request.ts';

/**
 * How many rows of each key and class start before each of some edges in time. What starts in a
 * window is then the difference of two edges near its ends, put right by the rows between edge and
 * end, which stand together in every tier. Exact for every window, whatever number it holds.
 *
 * Rows whose dates have gaps are left out.
 */
export interface StartCube {
	/** Ascending; nothing starts before the first or at the last. */
	edges: readonly number[];
	classes: RowClasses;
	keys: number;
	/** Of edge e and class c from `(e * classes.count + c) * keys` on. */
	sums: Sums;
	/** Rows of edge e and class c, at `e * classes.count + c`. */
	rows: Uint32Array;
}

const MOST_EDGES = 730;
const OUTER_EDGES = 4;
const BLOCK = 1024;

/**
 * Takes time in proportion to the rows and to the size of the cube.
 * @param maxBytes what `sums` may take; where that is not enough there is no cube
 */
export function buildStartCube(
	columns: EventColumns,
	want: Pick<CountWant, 'by' | 'value'>,
	classes: RowClasses,
	maxBytes: number
): StartCube | null {
	const keys = keysOf(columns, want.by);
	const bytesPerEdge = classes.count * keys * (want.value === 'weight' ? 8 : 4);
	const inner = Math.min(MOST_EDGES, Math.floor(maxBytes / bytesPerEdge) - OUTER_EDGES);
	if (!(inner >= 1)) return null;
	const edges = toCubeEdges(columns, inner);
	const cells = edges.length * classes.count * keys;
	const cube: StartCube = {
		edges,
		classes,
		keys,
		sums: want.value === 'weight' ? new Float64Array(cells) : new Uint32Array(cells),
		rows: new Uint32Array(edges.length * classes.count)
	};
	fill(cube, columns, want);
	return cube;
}

/** Tallies of each class run through time and are written down at every edge. */
function fill(cube: StartCube, columns: EventColumns, want: Pick<CountWant, 'by' | 'value'>): void {
	const { edges, classes, keys, sums } = cube;
	const tallies = Array.from({ length: classes.count }, () => new KeyTally(columns, want));
	const tiers = columns.tiers.filter(({ band }) => datingOf(band) !== 'gaps');
	const reached = tiers.map(({ from }) => from);
	for (let edge = 1; edge < edges.length; edge++) {
		const counted = cube.rows.subarray(edge * classes.count, (edge + 1) * classes.count);
		counted.set(cube.rows.subarray((edge - 1) * classes.count, edge * classes.count));
		tiers.forEach((tier, at) => {
			const to = firstAtLeast(columns.start, edges[edge]!, reached[at]!, tier.to);
			const rows = { tier, from: reached[at]!, to };
			addByClass(classes, tallies, counted, rows);
			reached[at] = to;
		});
		tallies.forEach((tally, number) => {
			sums.set(tally.toSums(), (edge * classes.count + number) * keys);
		});
	}
}

function addByClass(
	classes: RowClasses,
	tallies: readonly KeyTally[],
	counted: Uint32Array,
	{ tier, from, to }: { tier: Tier; from: number; to: number }
): void {
	if (from === to) return;
	const only = classes.ofTier(tier);
	if (only !== null) {
		tallies[only]!.addRange(from, to);
		counted[only]! += to - from;
		return;
	}
	const lists = tallies.map(() => new Uint32Array(0));
	const lengths = new Uint32Array(tallies.length);
	for (let row = from; row < to; row++) {
		const number = classes.of(tier, row);
		if (lists[number]!.length === 0) lists[number] = new Uint32Array(BLOCK);
		lists[number]![lengths[number]!++] = row;
		if (lengths[number] === BLOCK) flush(number);
	}
	for (let number = 0; number < tallies.length; number++) flush(number);

	function flush(number: number): void {
		const count = lengths[number]!;
		if (count > 0) tallies[number]!.addRows(lists[number]!, count);
		counted[number]! += count;
		lengths[number] = 0;
	}
}
