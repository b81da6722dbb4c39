import type { EventColumns } from '#lib/core/columns/event-columns.ts';
import { ChosenSlices, type Slicer } from '#lib/core/engine/chosen-slices.ts';
import { splitFilter } from '#lib/core/engine/narrow-filter.ts';
import { toRowFilter } from '#lib/core/engine/row-filter.ts';
import type { RowScan } from '#lib/core/engine/row-scan.ts';
import type { Shelf } from '#lib/core/engine/shelf.ts';
import type { SliceAnswer } from '#lib/core/engine/slice-answer.ts';
import type { SliceFilter, SliceRequest } from '#lib/core/engine/slice-request.ts';
import { toSliceTicks } from '#lib/core/engine/slice-window.ts';
import { windowTiers } from '#lib/core/engine/window-tiers.ts';

/** A filter that names what few rows may have. */
interface NarrowFilter {
	/** Of the part that names it. */
	name: string;
	narrow: SliceFilter;
	rest: SliceFilter;
}

/** Answers slices under a filter by place, pair or actor from the rows of these alone. */
export class RowChooser {
	readonly #columns: EventColumns;
	readonly #scan: RowScan;
	readonly #shelf: Shelf;
	readonly #maxBytes: number;
	readonly #open: (columns: EventColumns) => Slicer;
	#last: { filter: SliceFilter; split: NarrowFilter | null } | null = null;

	/**
	 * @param shelf keeps chosen rows as long as they are used
	 * @param maxBytes what those of one filter may take; Infinity: they are always chosen, and at once
	 */
	constructor(
		columns: EventColumns,
		scan: RowScan,
		shelf: Shelf,
		maxBytes: number,
		open: (columns: EventColumns) => Slicer
	) {
		this.#columns = columns;
		this.#scan = scan;
		this.#shelf = shelf;
		this.#maxBytes = maxBytes;
		this.#open = open;
	}

	/** Null where the rows are not chosen: there are many, or they are being looked for. */
	slice(request: SliceRequest): SliceAnswer | null {
		const split = this.#toSplit(request.filter);
		if (!split || this.#isRefused(request)) return null;
		const slices = this.#take(split);
		if (slices.isSearching) slices.search(this.#countReading(request));
		return slices.slice({ ...request, filter: split.rest });
	}

	/** Whether the rows of a filter are being looked for. */
	isSearching(filter: SliceFilter): boolean {
		const split = this.#toSplit(filter);
		return split !== null && this.#take(split).isSearching;
	}

	#take({ name, narrow }: NarrowFilter): ChosenSlices {
		return this.#shelf.take(ChosenSlices, name, () => {
			const filter = toRowFilter(this.#columns, narrow);
			const source = { columns: this.#columns, filter, scan: this.#scan };
			return new ChosenSlices(source, this.#maxBytes, this.#open);
		});
	}

	/** A slider asks with one filter many times: what it names is told once. */
	#toSplit(filter: SliceFilter): NarrowFilter | null {
		if (this.#last?.filter !== filter) {
			const split = splitFilter(filter);
			const named = split && { ...split, name: JSON.stringify(split.narrow) };
			this.#last = { filter, split: named };
		}
		return this.#last.split;
	}

	/** Whatever rows are chosen: of dates with gaps there is no cube. */
	#isRefused({ want }: SliceRequest): boolean {
		const { gaps } = this.#columns;
		return want.cube !== undefined && gaps.from < gaps.to;
	}

	/** About how many rows a slice reads otherwise. */
	#countReading(request: SliceRequest): number {
		const { histogram, cube } = request.want;
		if (histogram || cube || this.#maxBytes === Infinity) return Infinity;
		const found = windowTiers(this.#columns, toSliceTicks(request));
		return found.reduce((sum, { first, last }) => sum + Math.max(0, last - first), 0);
	}
}
