import type { ActorSets, EventColumns } from '#lib/core/columns/event-columns.ts';
import { CodeTally, type CodedRows, type Sums } from '#lib/core/engine/code-tally.ts';
import { DestinationTally } from '#lib/core/engine/destination-tally.ts';
import { FineTally, type FineRows } from '#lib/core/engine/fine-tally.ts';
import {
	isCountOfFlows,
	toKeyCount,
	toSecondKeyCount,
	type KeySizes
} from '#lib/core/engine/key-count.ts';
import { SinkGroup } from '#lib/core/engine/signed-sink.ts';
import type { CountKey, CountWant } from '#lib/core/engine/slice-request.ts';

/** What a tally counts. */
export type Summand = Pick<CountWant, 'by' | 'value'>;

/** Sums by key, whether it stands in a column or follows from what does. */
export class KeyTally extends SinkGroup {
	readonly #columns: EventColumns;
	readonly #by: CountKey;
	/** By the code that stands in the column. */
	readonly #codes: Sums;
	/** By key; of places, with or without kinds, the same numbers without those at no known place. */
	readonly #sums: Sums;

	constructor(columns: EventColumns, { by, value }: Summand) {
		const isWeighed = value === 'weight';
		const make = (keys: number) => (isWeighed ? new Float64Array(keys) : new Uint32Array(keys));
		const keys = keysOf(columns, by);
		const codes = make(codesOf(columns, by));
		const rows = { ...codedRowsOf(columns, by), weight: isWeighed ? columns.weight : null };
		const second = secondKeysOf(columns, by);
		const own = second ? new FineTally({ ...rows, ...second }, codes) : new CodeTally(rows, codes);
		const hasKinds = by === 'place-kind';
		const hasDestinations = (by === 'place' || hasKinds) && columns.flowFrom < columns.count;
		super(
			hasDestinations ? [own, new DestinationTally(columns, codes, isWeighed, hasKinds)] : [own]
		);
		this.#columns = columns;
		this.#by = by;
		this.#codes = codes;
		this.#sums = by === 'actor' ? make(keys) : codes.subarray(0, keys);
	}

	/** By key, as far as rows have come. The same array each time: what it holds is of now. */
	toSums(): Sums {
		if (this.#by === 'actor') {
			this.#sums.fill(0);
			addActors(this.#sums, this.#codes, this.#columns.actorSets);
		}
		return this.#sums;
	}

	/** As if no row had come. */
	clear(): void {
		this.#codes.fill(0);
		this.sign = 1;
	}
}

/** How many keys there are. */
export function keysOf(columns: EventColumns, by: CountKey): number {
	return toKeyCount(sizesOf(columns), by);
}

export function sizesOf({ places, pairs, kinds, actors }: EventColumns): KeySizes {
	return { places, pairs: pairs.from.length, kinds, actors };
}

/** How many codes the column has in which the keys stand, or what they follow from. */
function codesOf(columns: EventColumns, by: CountKey): number {
	if (by === 'actor') return columns.actorSets.offsets.length - 1;
	const places = by === 'place' || by === 'place-kind' ? columns.places + 1 : null;
	return places === null ? keysOf(columns, by) : places * toSecondKeyCount(columns, by);
}

/** The column of the first key. */
function codedRowsOf(columns: EventColumns, by: CountKey): Omit<CodedRows, 'weight'> {
	const { place, pair, kind, actorSet, modality, flowFrom } = columns;
	const codes = {
		place,
		pair,
		kind,
		actor: actorSet,
		modality,
		'place-kind': place,
		'pair-modality': pair
	}[by];
	return { codes, first: isCountOfFlows(by) ? flowFrom : 0 };
}

function secondKeysOf(columns: EventColumns, by: CountKey): Omit<FineRows, keyof CodedRows> | null {
	const size = toSecondKeyCount(columns, by);
	if (by === 'place-kind') return { finer: columns.kind, size };
	return by === 'pair-modality' ? { finer: columns.modality, size } : null;
}

function addActors(sums: Sums, sets: Sums, { offsets, actors }: ActorSets): void {
	for (let set = 0; set < sets.length; set++) {
		if (sets[set] === 0) continue;
		for (let at = offsets[set]!; at < offsets[set + 1]!; at++) sums[actors[at]!]! += sets[set]!;
	}
}
