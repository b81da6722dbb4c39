import { isFlowBand } from '#lib/core/columns/band.ts';
import { isDecidedByBounds } from '#lib/core/engine/decided-rows.ts';
import {
	selectEnding,
	selectRange,
	selectTier,
	type Selection
} from '#lib/core/engine/select-rows.ts';
import type { SignedSink } from '#lib/core/engine/signed-sink.ts';
import type { TierRows } from '#lib/core/engine/window-tiers.ts';

/** A window and the rows of every tier that it can hold. */
export interface Position {
	selection: Selection;
	found: readonly TierRows[];
}

/** Without what is no flow. */
export function toFlows({ selection, found }: Position): Position {
	return { selection, found: found.filter(({ tier }) => isFlowBand(tier.band)) };
}

/**
 * Brings a sink that holds what is in one window to what is in another: adds what comes in, takes
 * away what goes out. The two differ in nothing but the window, and neither is reversed.
 */
export function stepWindow(from: Position, to: Position, sink: SignedSink): void {
	for (const [at, before] of from.found.entries()) {
		const after = to.found[at]!;
		if (isDecidedByBounds(before.tier, to.selection.dates)) {
			moveStart(from, to, before, after, sink);
			moveEnd(to.selection, before, after, sink);
		} else {
			sink.sign = -1;
			selectTier(from.selection, before, sink);
			sink.sign = 1;
			selectTier(to.selection, after, sink);
		}
	}
	sink.sign = 1;
}

/** About how many rows `stepWindow` looks at; to count anew, all that both windows can hold. */
export function countStep(from: Position, to: Position): { step: number; anew: number } {
	let step = 0;
	let anew = 0;
	for (const [at, before] of from.found.entries()) {
		const after = to.found[at]!;
		anew += after.last - after.first;
		step += Math.abs(after.last - before.last);
		if (isDecidedByBounds(before.tier, to.selection.dates)) {
			step += Math.max(before.begun, after.begun) - Math.min(before.first, after.first);
		} else step += before.last - before.first + after.last - after.first;
	}
	return { step, anew };
}

/** With the end as it was: who ended before the later of both starts is in one window only. */
function moveStart(
	from: Position,
	to: Position,
	before: TierRows,
	after: TierRows,
	sink: SignedSink
): void {
	const [a, b] = [from.selection.window[0], to.selection.window[0]];
	if (a === b) return;
	const [early, late] = a < b ? [before, after] : [after, before];
	sink.sign = a < b ? -1 : 1;
	const rows = [Math.min(early.first, before.last), Math.min(late.begun, before.last)] as const;
	// Moments end as they begin: those between the starts are one range.
	if (before.tier.longest === 0) selectRange(to.selection, before.tier, ...rows, sink);
	else selectEnding(to.selection, before.tier, rows, [Math.min(a, b), Math.max(a, b)], sink);
}

/** With the start as it is: who begins between the ends, and has not ended before the start. */
function moveEnd(selection: Selection, before: TierRows, after: TierRows, sink: SignedSink): void {
	const [low, high] = [Math.min(before.last, after.last), Math.max(before.last, after.last)];
	sink.sign = after.last > before.last ? 1 : -1;
	const { tier } = before;
	const begun = Math.max(low, Math.min(high, after.begun));
	selectEnding(selection, tier, [low, begun], [selection.window[0], Infinity], sink);
	selectRange(selection, tier, begun, high, sink);
}
