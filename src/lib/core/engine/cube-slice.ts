import type { EventColumns, Tier } from '#lib/core/columns/event-columns.ts';
import { firstAtLeast } from '#lib/core/columns/find-row.ts';
import type { Sums } from '#lib/core/engine/code-tally.ts';
import type { SignedSink } from '#lib/core/engine/signed-sink.ts';
import {
	isDecidedByBounds,
	selectRange,
	selectRunning,
	selectTier,
	type Selection
} from '#lib/core/engine/select-rows.ts';
import type { StartCube } from '#lib/core/engine/start-cube.ts';
import type { TierRows } from '#lib/core/engine/window-tiers.ts';

/** How a cube would answer for a window: from which edges, and which rows have to be put right. */
export interface CubePlan {
	cube: StartCube;
	classes: readonly number[];
	/** Positions of edges. */
	from: number;
	to: number;
	corrections: readonly Correction[];
}

interface Correction {
	tier: Tier;
	from: number;
	to: number;
	sign: 1 | -1;
}

/** The filter of the selection must be by kinds and modalities alone, its window not reversed. */
export function planCube(cube: StartCube, { columns, window, dates, filter }: Selection): CubePlan {
	const [first, after] = [window[0], window[1] + 1];
	const [from, to] = [nearestEdge(cube.edges, first), nearestEdge(cube.edges, after)];
	const corrections = columns.tiers
		.filter((tier) => isDecidedByBounds(tier, dates))
		.flatMap((tier) => [
			...correct(columns, tier, cube.edges[to]!, after, 1),
			...correct(columns, tier, cube.edges[from]!, first, -1)
		]);
	return { cube, classes: cube.classes.chosen(filter, dates), from, to, corrections };
}

/** Hands over what the cube does not hold for the window, and takes away what it holds too much. */
export function selectBesideCube(
	plan: CubePlan,
	selection: Selection,
	found: readonly TierRows[],
	sink: SignedSink
): void {
	for (const { tier, from, to, sign } of plan.corrections) {
		sink.sign = sign;
		selectRange(selection, tier, from, to, sink);
	}
	sink.sign = 1;
	for (const rows of found) {
		if (isDecidedByBounds(rows.tier, selection.dates)) selectRunning(selection, rows, sink);
		else selectTier(selection, rows, sink);
	}
}

/** Adds to the sums by key what the cube holds for the window. */
export function addFromCube(sums: Sums, { cube, classes, from, to }: CubePlan): void {
	for (const number of classes) {
		addCells(sums, cube, to, number, 1);
		addCells(sums, cube, from, number, -1);
	}
}

/** How many rows the cube holds for the window. */
export function countInCube({ cube, classes, from, to }: CubePlan): number {
	const rowsAt = (edge: number, number: number) => cube.rows[edge * cube.classes.count + number]!;
	return classes.reduce((sum, number) => sum + rowsAt(to, number) - rowsAt(from, number), 0);
}

/** The rows between an edge and the end of a window: to be added where the edge comes too early. */
function correct(
	{ start }: EventColumns,
	tier: Tier,
	edge: number,
	end: number,
	sign: 1 | -1
): Correction[] {
	const [atEdge, atEnd] = [edge, end].map((tick) => firstAtLeast(start, tick, tier.from, tier.to));
	if (atEdge === atEnd) return [];
	const isEarly = atEdge! < atEnd!;
	return [
		isEarly
			? { tier, from: atEdge!, to: atEnd!, sign }
			: { tier, from: atEnd!, to: atEdge!, sign: sign === 1 ? -1 : 1 }
	];
}

function nearestEdge(edges: readonly number[], tick: number): number {
	let low = 0;
	let high = edges.length - 1;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (edges[middle]! >= tick) high = middle;
		else low = middle + 1;
	}
	if (low === 0) return 0;
	return tick - edges[low - 1]! <= edges[low]! - tick ? low - 1 : low;
}

function addCells(sums: Sums, cube: StartCube, edge: number, number: number, sign: 1 | -1): void {
	const { keys, classes } = cube;
	const first = (edge * classes.count + number) * keys;
	for (let key = 0; key < keys; key++) sums[key]! += sign * cube.sums[first + key]!;
}
