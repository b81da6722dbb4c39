import type { EventColumns } from '#lib/core/columns/event-columns.ts';
import { ChosenColumns } from '#lib/core/engine/chosen-columns.ts';
import { toMostChosen } from '#lib/core/engine/cost-model.ts';
import { countBefore } from '#lib/core/engine/count-before.ts';
import { estimatePassing, RowSearch } from '#lib/core/engine/row-search.ts';
import type { RowSource } from '#lib/core/engine/select-rows.ts';
import type { Shelved } from '#lib/core/engine/shelf.ts';
import type { EventPage, SliceAnswer } from '#lib/core/engine/slice-answer.ts';
import type { SliceRequest, SliceWant } from '#lib/core/engine/slice-request.ts';

/** Answers from columns, by their own rows. */
export interface Slicer {
	slice(request: SliceRequest): SliceAnswer;
}

interface Chosen {
	rows: Uint32Array;
	slicer: Slicer;
}

/** What a row takes, with its number among all. */
const BYTES_PER_ROW = 38;
/** An estimate of their number may be so many times too high. */
const DOUBT = 1.25;
/** At least so many rows are looked at in a slice: about half a millisecond of a loop. */
const LEAST_PIECE = 2 ** 18;

/**
 * The rows of some places, of a pair or of some actors as columns of their own: in these, too, what
 * is in a window lies between sorted bounds. They are looked for while slices are answered without
 * them, and left where they are if they are many.
 */
export class ChosenSlices implements Shelved {
	readonly #columns: EventColumns;
	readonly #filterBytes: number;
	readonly #open: (columns: EventColumns) => Slicer;
	#search: RowSearch | null;
	#chosen: Chosen | null = null;

	/**
	 * @param source with a filter: what the rows have in common
	 * @param maxBytes what they may take; Infinity: they are chosen however many there are
	 * @param open makes what is to answer from their columns
	 */
	constructor(source: RowSource, maxBytes: number, open: (columns: EventColumns) => Slicer) {
		const { columns, filter } = source;
		const masks = [filter?.places, filter?.pairs, filter?.actorSets];
		this.#columns = columns;
		this.#filterBytes = masks.reduce((sum, mask) => sum + (mask?.length ?? 0), 0);
		this.#open = open;
		const most = toMostChosen((maxBytes - this.#filterBytes) / BYTES_PER_ROW);
		const areMany = estimatePassing(source) > most * DOUBT;
		this.#search = areMany ? null : new RowSearch(source, most);
	}

	get bytes(): number {
		return this.#filterBytes + (this.#chosen?.rows.length ?? 0) * BYTES_PER_ROW;
	}

	/** Whether they are still being looked for. */
	get isSearching(): boolean {
		return this.#search !== null;
	}

	/**
	 * Looks for them, a piece of all rows that takes about as long as the slice at hand.
	 * @param rows so many the slice reads without them
	 */
	search(rows: number): void {
		const search = this.#search;
		if (!search) return;
		search.advance(Math.max(LEAST_PIECE, rows));
		const found = search.toRows();
		if (found) {
			this.#chosen = { rows: found, slicer: this.#open(new ChosenColumns(this.#columns, found)) };
		}
		if (found || search.areMany) this.#search = null;
	}

	/** The answer, in rows of all; null as long as these are not chosen. */
	slice(request: SliceRequest): SliceAnswer | null {
		if (!this.#chosen) return null;
		const { rows, slicer } = this.#chosen;
		const answer = slicer.slice({ ...request, want: toOwn(request.want, rows) });
		const { columns } = answer;
		const page = columns.page && toAll(columns.page, rows);
		return { ...answer, columns: { ...columns, page } };
	}
}

/** What is wanted of all rows, as it is asked of the chosen ones. */
function toOwn(want: SliceWant, rows: Uint32Array): SliceWant {
	const { events } = want;
	if (!events?.cursor) return want;
	const { value, row } = events.cursor;
	return { ...want, events: { ...events, cursor: { value, row: countBefore(rows, row + 1) - 1 } } };
}

function toAll({ row, next }: EventPage, rows: Uint32Array): EventPage {
	return {
		row: row.map((at) => rows[at]!),
		next: next && { value: next.value, row: rows[next.row]! }
	};
}
