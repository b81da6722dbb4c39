import { datingOf, isFlowBand } from '#lib/core/columns/band.ts';
import type { EventColumns, Tier } from '#lib/core/columns/event-columns.ts';
import type { TickRange } from '#lib/core/columns/ticks.ts';
import type { Sums } from '#lib/core/engine/code-tally.ts';
import type { SignedSink } from '#lib/core/engine/signed-sink.ts';
import { endOfInner, isDecidedByBounds } from '#lib/core/engine/decided-rows.ts';
import {
	selectOuter,
	selectRange,
	selectRunning,
	selectTier,
	type Selection
} from '#lib/core/engine/select-rows.ts';
import { toClass, type StartCube } from '#lib/core/engine/start-cube.ts';
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
		else if (datingOf(rows.tier.band) === 'gaps') selectTier(selection, rows, sink);
		else selectOuter(selection, rows, sink);
	}
}

/**
 * The last edge for each class of rows. Where only what is certain counts, of rows with uncertain
 * dates those alone are surely in the window that begin long enough before its end, longer in one tier
 * than in another: it is the edge that leaves the fewest rows to be put right.
 */
export function toLastEdges({ cube, from, to }: CubePlan, position: Position): number[] {
	const { selection, found } = position;
	const uncertain = found.flatMap((rows, at) => {
		const isDecided = isDecidedByBounds(rows.tier, selection.dates);
		return isDecided || !isIn(cube, rows) ? [] : [{ at, inner: endOfInner(selection, rows), rows }];
	});
	if (uncertain.length === 0) return Array.from({ length: cube.classes }, () => to);
	const countWrong = (edge: number) =>
		uncertain.reduce((sum, { at, inner }) => {
			return sum + Math.abs(inner - cube.firsts[edge * found.length + at]!);
		}, 0);
	const edges = uncertain.map(({ rows }) => {
		const edge = nearestEdge(cube.edges, selection.window[1] + 1 - rows.tier.longest);
		return Math.max(from, Math.min(to, edge));
	});
	const wrong = edges.map(countWrong);
	return [to, edges[wrong.indexOf(Math.min(...wrong))]!];
}

/** Whether a cube has the rows of a tier. */
function isIn({ isOfFlows }: StartCube, { tier }: TierRows): boolean {
	return datingOf(tier.band) !== 'gaps' && (!isOfFlows || isFlowBand(tier.band));
}

/**
 * Hands over what the cube lacks of what is in the window and begins in it, and takes away what it has
 * too much.
 * @param lasts of the plan, see `toLastEdges`
 */
export function correctCube(
	{ cube, from }: CubePlan,
	lasts: readonly number[],
	{ selection, found }: Position,
	sink: SignedSink
): void {
	const firstAt = (edge: number, at: number) => cube.firsts[edge * found.length + at]!;
	for (const [at, rows] of found.entries()) {
		if (!isIn(cube, rows)) continue;
		const { tier, begun, last } = rows;
		const isDecided = isDecidedByBounds(tier, selection.dates);
		const until = isDecided ? last : endOfInner(selection, rows);
		correct(selection, tier, firstAt(lasts[toClass(tier)]!, at), until, sink);
		correct(selection, tier, begun, firstAt(from, at), sink);
	}
}

/** Adds to the sums by key what the cube holds between its edges. */
export function addFromCube(sums: Sums, { cube, from }: CubePlan, lasts: readonly number[]): void {
	const { keys, classes } = cube;
	for (const [number, last] of lasts.entries()) {
		const first = (from * classes + number) * keys;
		addDifference(sums, cube.sums, first, first + (last - from) * classes * keys);
	}
}

/** How many rows the cube holds between its edges. */
export function countInCube({ cube, from }: CubePlan, lasts: readonly number[]): number {
	return lasts.reduce((sum, last, number) => {
		const rowsAt = (edge: number) => cube.rows[edge * cube.classes + number]!;
		return sum + rowsAt(last) - rowsAt(from);
	}, 0);
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
