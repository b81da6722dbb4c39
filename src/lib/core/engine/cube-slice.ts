import { isFlowBand } from '#lib/core/columns/band.ts';
import type { EventColumns, Tier } from '#lib/core/columns/event-columns.ts';
import type { TickRange } from '#lib/core/columns/ticks.ts';
import type { Sums } from '#lib/core/engine/code-tally.ts';
import type { SignedSink } from '#lib/core/engine/signed-sink.ts';
import {
	isDecidedByBounds,
	selectRange,
	selectRunning,
	selectTier,
	type Selection
} from '#lib/core/engine/select-rows.ts';
import { toDecidedClasses, type StartCube } from '#lib/core/engine/start-cube.ts';
import type { Position } from '#lib/core/engine/step-window.ts';
import type { TierRows } from '#lib/core/engine/window-tiers.ts';

/** How a cube would answer for a window: the difference of two edges, by position. */
export interface CubePlan {
	cube: StartCube;
	from: number;
	to: number;
}

/** @param window not reversed */
export function planCube(cube: StartCube, { window }: Pick<Selection, 'window'>): CubePlan {
	const [from, to] = [nearestEdge(cube.edges, window[0]), nearestEdge(cube.edges, window[1] + 1)];
	return { cube, from, to };
}

/** The same by edges within the window, of which nothing has to be taken away; or null. */
export function planInside(
	cube: StartCube,
	{ window }: Pick<Selection, 'window'>
): CubePlan | null {
	const { edges } = cube;
	const near = planCube(cube, { window });
	const from = edges[near.from]! < window[0] ? near.from + 1 : near.from;
	const to = edges[near.to]! > window[1] + 1 ? near.to - 1 : near.to;
	return from < to ? { cube, from, to } : null;
}

/** Hands over what no cube holds: rows that begin before the window, and those of dates with doubts. */
export function selectBesideCubes({ selection, found }: Position, sink: SignedSink): void {
	for (const rows of found) {
		if (isDecidedByBounds(rows.tier, selection.dates)) selectRunning(selection, rows, sink);
		else selectTier(selection, rows, sink);
	}
}

/** Hands over what the cube lacks of what begins in the window, and takes away what it has too much. */
export function correctCube(
	{ cube, from, to }: CubePlan,
	{ selection, found }: Position,
	sink: SignedSink
): void {
	for (let at = 0; at < found.length; at++) {
		const { tier, begun, last } = found[at]!;
		if (!isDecidedByBounds(tier, selection.dates)) continue;
		if (cube.isOfFlows && !isFlowBand(tier.band)) continue;
		correct(selection, tier, cube.firsts[to * found.length + at]!, last, sink);
		correct(selection, tier, begun, cube.firsts[from * found.length + at]!, sink);
	}
}

/** Adds to the sums by key what the cube holds for the window. */
export function addFromCube(sums: Sums, { cube, from, to }: CubePlan, selection: Selection): void {
	const { keys, classes } = cube;
	const decided = toDecidedClasses(cube, selection.dates);
	for (let number = 0; number < decided; number++) {
		const first = (from * classes + number) * keys;
		addDifference(sums, cube.sums, first, first + (to - from) * classes * keys);
	}
}

/** How many rows the cube holds for the window. */
export function countInCube({ cube, from, to }: CubePlan, selection: Selection): number {
	let sum = 0;
	for (let number = 0; number < toDecidedClasses(cube, selection.dates); number++) {
		sum += cube.rows[to * cube.classes + number]! - cube.rows[from * cube.classes + number]!;
	}
	return sum;
}

/** Adds the rows from one up to another, or takes them away where the other comes first. */
function correct(
	selection: Selection,
	tier: Tier,
	from: number,
	to: number,
	sink: SignedSink
): void {
	sink.sign = from < to ? 1 : -1;
	selectRange(selection, tier, Math.min(from, to), Math.max(from, to), sink);
	sink.sign = 1;
}

/** Rows near those that a window has in every tier, see `windowTiers`: few steps from one to the other. */
export function toNearRows(
	{ edges, firsts }: StartCube,
	{ tiers }: EventColumns,
	[from, to]: TickRange
): TierRows[] {
	const rowAt = (edge: number, at: number) => firsts[edge * tiers.length + at]!;
	const [begun, last] = [nearestEdge(edges, from), nearestEdge(edges, to + 1)];
	return tiers.map((tier, at) => ({
		tier,
		first: rowAt(tier.longest === 0 ? begun : nearestEdge(edges, from - tier.longest), at),
		begun: rowAt(begun, at),
		last: rowAt(last, at)
	}));
}

function nearestEdge(edges: Float64Array, tick: number): number {
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

function addDifference(sums: Sums, cells: Sums, from: number, to: number): void {
	for (let key = 0; key < sums.length; key++) sums[key]! += cells[to + key]! - cells[from + key]!;
}
