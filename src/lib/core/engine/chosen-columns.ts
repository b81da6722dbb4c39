import type {
	ActorSets,
	EventColumns,
	GapColumns,
	PairTable,
	Tier
} from '#lib/core/columns/event-columns.ts';
import type { TickScale } from '#lib/core/columns/ticks.ts';
import { countBefore } from '#lib/core/engine/count-before.ts';

/**
 * Some rows of other columns as columns of their own. They stand in the same order, so that what is in
 * a window is one range of every tier here too. A column is copied when it is first read.
 */
export class ChosenColumns implements EventColumns {
	readonly scale: TickScale;
	readonly places: number;
	readonly kinds: number;
	readonly actors: number;
	readonly weightStep: number;
	readonly pairs: PairTable;
	readonly actorSets: ActorSets;
	readonly count: number;
	readonly flowFrom: number;
	readonly extents: readonly [from: number, to: number];
	readonly gaps: GapColumns;
	readonly tiers: readonly Tier[];
	readonly start: Int32Array;
	readonly #all: EventColumns;
	readonly #rows: Uint32Array;
	#end: Int32Array | null = null;
	#latestStart: Int32Array | null = null;
	#earliestEnd: Int32Array | null = null;
	#place: Uint32Array | null = null;
	#pair: Uint32Array | null = null;
	#kind: Uint8Array | null = null;
	#modality: Uint8Array | null = null;
	#actorSet: Uint32Array | null = null;
	#weight: Uint32Array | null = null;

	/** @param rows ascending */
	constructor(all: EventColumns, rows: Uint32Array) {
		const at = (row: number) => countBefore(rows, row);
		this.#all = all;
		this.#rows = rows;
		this.scale = all.scale;
		this.places = all.places;
		this.kinds = all.kinds;
		this.actors = all.actors;
		this.weightStep = all.weightStep;
		this.pairs = all.pairs;
		this.actorSets = all.actorSets;
		this.count = rows.length;
		this.flowFrom = at(all.flowFrom);
		this.extents = [at(all.extents[0]), at(all.extents[1])];
		this.gaps = toGaps(
			all.gaps,
			rows.subarray(at(all.gaps.from), at(all.gaps.to)),
			at(all.gaps.from)
		);
		this.tiers = all.tiers
			.map((tier) => ({ ...tier, from: at(tier.from), to: at(tier.to) }))
			.filter(({ from, to }) => from < to);
		this.start = pickTicks(all.start, rows);
	}

	get end(): Int32Array {
		return (this.#end ??= pickTicks(this.#all.end, this.#rows));
	}

	get latestStart(): Int32Array {
		return (this.#latestStart ??= this.#pickInExtents(this.#all.latestStart));
	}

	get earliestEnd(): Int32Array {
		return (this.#earliestEnd ??= this.#pickInExtents(this.#all.earliestEnd));
	}

	get place(): Uint32Array {
		return (this.#place ??= pickCodes(this.#all.place, this.#rows));
	}

	get pair(): Uint32Array {
		return (this.#pair ??= this.#pickOfFlows(this.#all.pair));
	}

	get kind(): Uint8Array {
		return (this.#kind ??= pickBytes(this.#all.kind, this.#rows));
	}

	get modality(): Uint8Array {
		return (this.#modality ??= pickBytes(this.#all.modality, this.#rows));
	}

	get actorSet(): Uint32Array {
		return (this.#actorSet ??= pickCodes(this.#all.actorSet, this.#rows));
	}

	get weight(): Uint32Array {
		return (this.#weight ??= pickCodes(this.#all.weight, this.#rows));
	}

	#pickOfFlows(values: Uint32Array): Uint32Array {
		return pickCodes(values, this.#rows.subarray(this.flowFrom), this.#all.flowFrom);
	}

	#pickInExtents(values: Int32Array): Int32Array {
		return pickTicks(values, this.#rows.subarray(...this.extents), this.#all.extents[0]);
	}
}

function toGaps(gaps: GapColumns, rows: Uint32Array, from: number): GapColumns {
	const offsets = new Uint32Array(rows.length + 1);
	const parts: number[] = [];
	rows.forEach((row, at) => {
		const own = row - gaps.from;
		for (let part = gaps.offsets[own]!; part < gaps.offsets[own + 1]!; part++) parts.push(part);
		offsets[at + 1] = parts.length;
	});
	return {
		from,
		to: from + rows.length,
		offsets,
		partFrom: Int32Array.from(parts, (part) => gaps.partFrom[part]!),
		partTo: Int32Array.from(parts, (part) => gaps.partTo[part]!),
		every: Uint8Array.from(rows, (row) => gaps.every[row - gaps.from]!)
	};
}

// `first` is the row at which the values begin.

function pickTicks(values: Int32Array, rows: Uint32Array, first = 0): Int32Array {
	const picked = new Int32Array(rows.length);
	for (let at = 0; at < rows.length; at++) picked[at] = values[rows[at]! - first]!;
	return picked;
}

function pickCodes(values: Uint32Array, rows: Uint32Array, first = 0): Uint32Array {
	const picked = new Uint32Array(rows.length);
	for (let at = 0; at < rows.length; at++) picked[at] = values[rows[at]! - first]!;
	return picked;
}

function pickBytes(values: Uint8Array, rows: Uint32Array): Uint8Array {
	const picked = new Uint8Array(rows.length);
	for (let at = 0; at < rows.length; at++) picked[at] = values[rows[at]!]!;
	return picked;
}
