import type { ActorSets, EventColumns } from '#lib/core/columns/event-columns.ts';
import { CodeTally, type Sums } from '#lib/core/engine/code-tally.ts';
import { DestinationTally } from '#lib/core/engine/destination-tally.ts';
import { toKeyCount } from '#lib/core/engine/key-count.ts';
import { PlaceKindTally } from '#lib/core/engine/place-kind-tally.ts';
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
		const hasKinds = by === 'place-kind';
		const own = hasKinds
			? new PlaceKindTally(columns, codes, isWeighed)
			: new CodeTally(
					{ ...codedRowsOf(columns, by), weight: isWeighed ? columns.weight : null },
					codes
				);
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
export function keysOf({ places, pairs, kinds, actors }: EventColumns, by: CountKey): number {
	return toKeyCount({ places, pairs: pairs.from.length, kinds, actors }, by);
}

/** How many codes the column has in which the keys stand, or what they follow from. */
function codesOf(columns: EventColumns, by: CountKey): number {
	if (by === 'actor') return columns.actorSets.offsets.length - 1;
	const nowhere = { place: 1, 'place-kind': columns.kinds, pair: 0, kind: 0, modality: 0 }[by];
	return keysOf(columns, by) + nowhere;
}

function codedRowsOf(columns: EventColumns, by: Exclude<CountKey, 'place-kind'>) {
	const { place, pair, kind, actorSet, modality, flowFrom } = columns;
	const codes = { place, pair, kind, actor: actorSet, modality }[by];
	return { codes, first: by === 'pair' ? flowFrom : 0 };
}

function addActors(sums: Sums, sets: Sums, { offsets, actors }: ActorSets): void {
	for (let set = 0; set < sets.length; set++) {
		if (sets[set] === 0) continue;
		for (let at = offsets[set]!; at < offsets[set + 1]!; at++) sums[actors[at]!]! += sets[set]!;
	}
}
