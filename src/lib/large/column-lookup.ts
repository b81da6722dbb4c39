import type { ColumnNames } from '#lib/core/columns/column-names.ts';
import type { SliceFilter } from '#lib/core/engine/slice-request.ts';
import type { Kind } from '#lib/core/model/compiled.ts';
import { MARK_SHAPES, MODALITIES } from '#lib/core/model/dataset.ts';
import type { Filters } from '#lib/core/slice/query.ts';

/** A place or an actor: its number in the columns as text, and what it is called. */
export interface NumberedName {
	id: string;
	name: string;
	names: Readonly<Record<string, string>>;
}

const NUMBER = /^(?:0|[1-9]\d{0,9})$/;
const NO_NAMES = Object.freeze({});

/**
 * What a dataset of columns has, by id: kinds by their own, places, actors and events by their
 * number in the columns. null for what there is not.
 */
export class ColumnLookup {
	readonly kinds: readonly Kind[];
	readonly #names: ColumnNames;
	readonly #events: number;

	constructor(names: ColumnNames, events: number) {
		this.#names = names;
		this.#events = events;
		this.kinds = names.kinds.map(({ id, label }, at) => ({
			id,
			label: { en: label },
			shape: MARK_SHAPES[at % MARK_SHAPES.length]!,
			color: null
		}));
	}

	place(id: string): NumberedName | null {
		return toNumbered(this.#names.places, id);
	}

	actor(id: string): NumberedName | null {
		return toNumbered(this.#names.actors, id);
	}

	/** There are none. */
	source(): null {
		return null;
	}

	kind(id: string): Kind | null {
		return this.kinds[this.kindIndex(id)] ?? null;
	}

	/** -1 for a kind that there is not. */
	kindIndex(id: string): number {
		return this.kinds.findIndex((kind) => kind.id === id);
	}

	/** The number of an event, `event:` and its row. */
	record(ref: string): number | null {
		const [type = '', id = ''] = ref.split(':');
		const row = toNumber(id);
		return type === 'event' && row !== null && row < this.#events ? row : null;
	}
}

/** Filters by ids as an engine takes them. Ids must be there. */
export function toSliceFilter(filters: Filters, lookup: ColumnLookup): SliceFilter {
	const { places, actors, kinds, modalities, pair } = filters;
	return {
		places: orNull(places.map(Number)),
		actors: orNull(actors.map(Number)),
		kinds: orNull(kinds.map((id) => lookup.kindIndex(id))),
		modalities: orNull(modalities.map((modality) => MODALITIES.indexOf(modality))),
		pair: pair && { from: Number(pair.from), to: Number(pair.to), directed: pair.directed }
	};
}

function orNull(numbers: readonly number[]): readonly number[] | null {
	return numbers.length > 0 ? numbers : null;
}

function toNumbered(names: readonly string[], id: string): NumberedName | null {
	const name = names[toNumber(id) ?? -1];
	return name === undefined ? null : { id, name, names: NO_NAMES };
}

function toNumber(id: string): number | null {
	return NUMBER.test(id) ? Number(id) : null;
}
