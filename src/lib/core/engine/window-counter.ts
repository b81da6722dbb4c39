import type { Sums } from '#lib/core/engine/code-tally.ts';
import { isStepCheaper } from '#lib/core/engine/cost-model.ts';
import { KeyTally } from '#lib/core/engine/key-tally.ts';
import { NumberTally } from '#lib/core/engine/number-tally.ts';
import { selectTier } from '#lib/core/engine/select-rows.ts';
import { SinkGroup } from '#lib/core/engine/signed-sink.ts';
import type { CountWant } from '#lib/core/engine/slice-request.ts';
import { stepWindow, toFlows, type Position } from '#lib/core/engine/step-window.ts';

/** Whether the counts of the last window may be carried along: never, if that is less, always. */
export type Stepping = 'never' | 'cheaper' | 'always';

interface Counted {
	position: Position;
	wants: string;
	number: NumberTally;
	tallies: readonly KeyTally[];
}

/**
 * Counts what is in a window by reading its rows; or, as a slider moves little at a time, only the
 * rows by which the window differs from the last one.
 */
export class WindowCounter {
	readonly #stepping: Stepping;
	#last: Counted | null = null;

	constructor(stepping: Stepping) {
		this.#stepping = stepping;
	}

	/**
	 * Sums in the order of the wishes, which the next count overwrites.
	 * @param isOfFlows whether nothing else is looked at, and `events` is the number of flows
	 */
	count(
		whole: Position,
		wants: readonly CountWant[],
		isOfFlows: boolean
	): { events: number; sums: Sums[] } {
		const position = isOfFlows ? toFlows(whole) : whole;
		const names = wants.map(({ by, value }) => `${by} ${value}`);
		const name = [...names, isOfFlows].join();
		const last = this.#last;
		const isAlike = last?.wants === name;
		const isStep = isAlike && this.#mayStep(last, position);
		const tallies = isAlike ? last.tallies : toTallies(position, wants);
		const number = isStep ? last.number : new NumberTally();
		const sink = new SinkGroup([number, ...tallies]);
		if (isStep) stepWindow(last.position, position, sink);
		else {
			for (const tally of tallies) tally.clear();
			for (const rows of position.found) selectTier(position.selection, rows, sink);
		}
		this.#last = { position, wants: name, number, tallies };
		return { events: number.count, sums: tallies.map((tally) => tally.toSums()) };
	}

	#mayStep({ position: from, tallies }: Counted, to: Position): boolean {
		if (this.#stepping === 'never') return false;
		const [a, b] = [from.selection, to.selection];
		const isAlike = a.filter === b.filter && a.dates === b.dates;
		const isOrdered = [a, b].every(({ window }) => window[0] <= window[1]);
		if (!isAlike || !isOrdered) return false;
		if (this.#stepping === 'always') return true;
		// To know how many there are, none of those that begin in the window has to be read.
		const isRead = tallies.length > 0 || b.filter !== null;
		return isRead && isStepCheaper(from, to);
	}
}

function toTallies({ selection }: Position, wants: readonly CountWant[]): KeyTally[] {
	return wants.map((want) => new KeyTally(selection.columns, want));
}
