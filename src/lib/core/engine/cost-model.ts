import { isFlowBand } from '#lib/core/columns/band.ts';
import { isDecidedByBounds } from '#lib/core/engine/decided-rows.ts';
import { countStep, type Position } from '#lib/core/engine/step-window.ts';

/** How large a cube is, or is going to be. */
export interface CubeSize {
	edges: number;
	keys: number;
}

// In the time that it takes to count one row by its key, about a nanosecond.
/** To find out whether it passes a filter, row by row. */
const FILTERING = 2;
const CUBE_CELL = 0.7;
/** So many rows are handed over to vectors, and taken back, sooner than a loop reads them. */
export const LEAST_VECTOR_ROWS = 128;
/** To read more rows takes longer than to put sums right. */
const MOST_CHOSEN = 2 ** 18;

/** Whether it is less to put the counts of one window right than to count another one anew. */
export function isStepCheaper(from: Position, to: Position): boolean {
	const { step, anew } = countStep(from, to);
	return step < anew;
}

/**
 * Whether a cube answers sooner than reading the rows. Only what begins in the window differs: rows
 * that began earlier and last into it are read in both cases. Follows from numbers alone that are
 * at hand, no clock: edges cut rows into equal parts, and at either end a quarter of one has to be
 * put right on average.
 * @param isOfFlows whether nothing but flows is counted
 */
export function isCubeCheaper(
	{ edges, keys }: CubeSize,
	position: Position,
	isOfFlows: boolean
): boolean {
	const { columns, filter, scan } = position.selection;
	const row = filter === null ? 1 : 1 + FILTERING / scan.speed;
	const rows = isOfFlows ? columns.count - columns.flowFrom : columns.count;
	const corrected = rows / (2 * edges);
	return corrected * row + keys * CUBE_CELL < countBegun(position, isOfFlows) * row;
}

/**
 * How many rows of places or actors are worth being chosen out of all: so few that a slice reads them
 * sooner than it puts sums of all right.
 * @param room for how many there is; Infinity: for however many there are
 */
export function toMostChosen(room: number): number {
	return room === Infinity ? room : Math.min(room, MOST_CHOSEN);
}

/** Rows that begin in the window, as far as it is by their bounds that they count. */
function countBegun({ selection, found }: Position, isOfFlows: boolean): number {
	let begun = 0;
	for (const { tier, begun: first, last } of found) {
		if (isOfFlows && !isFlowBand(tier.band)) continue;
		if (isDecidedByBounds(tier, selection.dates)) begun += last - first;
	}
	return begun;
}
