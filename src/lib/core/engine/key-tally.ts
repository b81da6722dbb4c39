import type { ActorSets, EventColumns, PairTable } from '#lib/core/columns/event-columns.ts';
import { MODALITIES } from '#lib/core/model/dataset.ts';
import { CodeTally, type Sums } from '#lib/core/engine/code-tally.ts';
import { SinkGroup } from '#lib/core/engine/signed-sink.ts';
import type { CountKey, CountWant } from '#lib/core/engine/slice-request.ts';

/** Sums by key, whether it stands in a column or follows from what does. */
export class KeyTally extends SinkGroup {
	readonly #columns: EventColumns;
	readonly #by: CountKey;
	readonly #parts: readonly CodeTally[];

	constructor(columns: EventColumns, { by, value }: Pick<CountWant, 'by' | 'value'>) {
		const parts = toParts(columns, by, value === 'weight' ? columns.weight : null);
		super(parts);
		this.#columns = columns;
		this.#by = by;
		this.#parts = parts;
	}

	/** By key, as far as rows have come. */
	toSums(): Sums {
		const [own, flows] = this.#parts.map(({ sums }) => sums);
		if (this.#by === 'place') return toPlaces(own!, flows, this.#columns);
		return this.#by === 'actor' ? toActors(own!, this.#columns) : own!;
	}
}

/** How many keys there are. */
export function keysOf({ places, pairs, kinds, actors }: EventColumns, by: CountKey): number {
	const sizes = { places, pairs: pairs.from.length, kinds, actors };
	return by === 'modality' ? MODALITIES.length : sizes[`${by}s`];
}

function toParts(columns: EventColumns, by: CountKey, weight: Uint32Array | null): CodeTally[] {
	const rows = (codes: Uint8Array | Uint32Array, keys: number, first = 0) =>
		new CodeTally({ codes, keys, first, weight });
	const { places, pairs, pair, flowFrom, count } = columns;
	const byPair = () => rows(pair, pairs.from.length, flowFrom);
	switch (by) {
		case 'place':
			return [rows(columns.place, places + 1), ...(flowFrom < count ? [byPair()] : [])];
		case 'pair':
			return [byPair()];
		case 'kind':
			return [rows(columns.kind, columns.kinds)];
		case 'actor':
			return [rows(columns.actorSet, columns.actorSets.offsets.length - 1)];
		case 'modality':
			return [rows(columns.modality, MODALITIES.length)];
	}
}

/** `own` counts flows where they come from; where they go to follows from the pairs. */
function toPlaces(own: Sums, flows: Sums | undefined, { pairs, places }: EventColumns): Sums {
	const sums = own.slice(0, places);
	if (flows) addDestinations(sums, flows, pairs);
	return sums;
}

function addDestinations(sums: Sums, flows: Sums, { from, to }: PairTable): void {
	for (let pair = 0; pair < flows.length; pair++) {
		if (flows[pair] !== 0 && to[pair] !== from[pair]) sums[to[pair]!]! += flows[pair]!;
	}
}

function toActors(sets: Sums, { actorSets, actors }: EventColumns): Sums {
	const sums = sets instanceof Uint32Array ? new Uint32Array(actors) : new Float64Array(actors);
	addActors(sums, sets, actorSets);
	return sums;
}

function addActors(sums: Sums, sets: Sums, { offsets, actors }: ActorSets): void {
	for (let set = 0; set < sets.length; set++) {
		if (sets[set] === 0) continue;
		for (let at = offsets[set]!; at < offsets[set + 1]!; at++) sums[actors[at]!]! += sets[set]!;
	}
}
