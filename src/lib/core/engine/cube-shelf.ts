import type { EventColumns } from '#lib/core/columns/event-columns.ts';
import { CubeBuilder } from '#lib/core/engine/cube-builder.ts';
import type { Summand } from '#lib/core/engine/key-tally.ts';
import type { RowFilter } from '#lib/core/engine/row-filter.ts';

/** Cubes that an engine makes for itself as they are wanted, the ones used last, as many as fit. */
export class CubeShelf {
	readonly #columns: EventColumns;
	readonly #maxBytes: number;
	/** The one used last comes last. */
	readonly #builders = new Map<string, CubeBuilder>();

	constructor(columns: EventColumns, maxBytes: number) {
		this.#columns = columns;
		this.#maxBytes = maxBytes;
	}

	/** What there is, or is to be, under this name; it goes to the front of the shelf. */
	take(name: string, summand: Summand, filter: RowFilter | null): CubeBuilder {
		const builder =
			this.#builders.get(name) ??
			new CubeBuilder(this.#columns, summand, filter, this.#maxBytes / 2);
		this.#builders.delete(name);
		this.#builders.set(name, builder);
		this.#dropOldest();
		return builder;
	}

	#dropOldest(): void {
		let bytes = 0;
		for (const builder of this.#builders.values()) bytes += builder.bytes;
		for (const [name, builder] of this.#builders) {
			if (bytes <= this.#maxBytes) return;
			this.#builders.delete(name);
			bytes -= builder.bytes;
		}
	}
}
