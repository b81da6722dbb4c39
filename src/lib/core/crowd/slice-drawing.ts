import type { EventColumns } from '#lib/core/columns/event-columns.ts';
import { presenceOf } from '#lib/core/engine/row-presence.ts';
import { selectTier, type RowSink } from '#lib/core/engine/select-rows.ts';
import { MODALITIES, toStanding, type Standing } from '#lib/core/model/dataset.ts';
import type { LargeFrame } from '#lib/core/crowd/large-scene.ts';
import { CENTRE_SLOT, MOST_UNITS, toFirstSlot, toSlotCount } from '#lib/core/crowd/unit-marks.ts';

/** Kinds from the last class on are one in discs. */
export const KIND_CLASSES = 12;
/** Of more events it is not told how they divide into kinds and standings: reading them takes too long. */
const MOST_READ = 400_000;
export const STANDINGS = ['stated', 'reported', 'planned'] as const satisfies readonly Standing[];

/** Bits of the code of a mark: slot, kind, standing, whether its date only may lie in the window. */
export const MARK_BITS = { kind: 8, standing: 16, possible: 18 } as const;

/** Two numbers a strand: events that are certain to lie in the window, and others. */
const STRAND_COUNTS = 2;
const STANDING_OF = Uint8Array.from(MODALITIES, (each) => STANDINGS.indexOf(toStanding(each)));
const NOT_SHOWN = -1;

/**
 * What a slice puts on the map, before any camera: marks where a place has few events, numbers by
 * kind where it has many, and numbers by standing of every pair. Reads each row of the slice once.
 */
export class SliceDrawing implements RowSink {
	/** Whether the rows were at hand and few enough to tell kinds and standings apart. */
	readonly isTold: boolean;
	/** Number of marks, two numbers a mark (place, code), and the row of each. */
	marks = 0;
	readonly markCodes: Uint32Array<ArrayBuffer>;
	readonly markRows: Uint32Array;
	/** Places drawn as discs, numbers of their events, and of these `KIND_CLASSES` numbers a place. */
	readonly discPlaces: Uint32Array;
	readonly discCounts: Float64Array;
	readonly discKinds: Uint32Array;
	/** Root of the number of events by place. */
	readonly roots: Float32Array;
	/** By position in the pairs of the frame, standing and certainty. */
	readonly strands: Uint32Array;
	/** The only kind that there is among flows; null: several or none. */
	flowKind: number | null = null;
	readonly #frame: LargeFrame;
	readonly #columns: EventColumns;
	/** By place: the first of its slots, or below `NOT_SHOWN` its disc. */
	readonly #spots: Int32Array;
	readonly #slotCounts: Uint8Array;
	readonly #taken: Uint8Array;
	readonly #pairSpots: Int32Array;
	#rows = 0;
	#hasOtherKinds = false;

	/** @param showUnits whether places with few events show each of them */
	constructor(frame: LargeFrame, showUnits: boolean) {
		const { columns } = frame.selection;
		const { key, value } = frame.places;
		this.#frame = frame;
		this.#columns = columns;
		const isReadable = frame.events <= MOST_READ && columns.count > 0;
		const isUnit = (at: number) => isReadable && showUnits && value[at]! <= MOST_UNITS;
		this.#spots = new Int32Array(columns.places + 1).fill(NOT_SHOWN);
		this.#slotCounts = new Uint8Array(columns.places + 1);
		this.roots = new Float32Array(columns.places + 1);
		let slots = 0;
		let units = 0;
		const discs: number[] = [];
		for (let at = 0; at < key.length; at++) {
			const place = key[at]!;
			this.roots[place] = Math.sqrt(value[at]!);
			if (isUnit(at)) {
				const slotCount = toSlotCount(value[at]!);
				this.#spots[place] = slots;
				this.#slotCounts[place] = slotCount;
				slots += slotCount;
				units += value[at]!;
			} else {
				this.#spots[place] = NOT_SHOWN - 1 - discs.length;
				discs.push(at);
			}
		}
		this.#taken = new Uint8Array(slots);
		this.markCodes = new Uint32Array(2 * units);
		this.markRows = new Uint32Array(units);
		this.discPlaces = Uint32Array.from(discs, (at) => key[at]!);
		this.discCounts = Float64Array.from(discs, (at) => value[at]!);
		this.discKinds = new Uint32Array(discs.length * KIND_CLASSES);
		const pairs = frame.pairs.key;
		this.#pairSpots = new Int32Array(columns.pairs.from.length).fill(NOT_SHOWN);
		pairs.forEach((pair, at) => (this.#pairSpots[pair] = at));
		this.strands = new Uint32Array(pairs.length * STANDINGS.length * STRAND_COUNTS);
		if (isReadable) for (const tier of frame.found) selectTier(frame.selection, tier, this);
		this.isTold = this.#rows === frame.events;
	}

	/** Whether a place shows its events one by one. */
	hasUnits(place: number): boolean {
		return this.#slotCounts[place]! > 0;
	}

	/** Of a standing of the pair at a position: numbers of certain and of possible events. */
	strandAt(at: number, standing: number): readonly [certain: number, possible: number] {
		const first = (at * STANDINGS.length + standing) * STRAND_COUNTS;
		return [this.strands[first]!, this.strands[first + 1]!];
	}

	addRange(from: number, to: number): void {
		for (let row = from; row < to; row++) this.#add(row);
	}

	addRows(rows: Uint32Array, count: number): void {
		for (let at = 0; at < count; at++) this.#add(rows[at]!);
	}

	#add(row: number): void {
		const { place, kind, modality, flowFrom, pair, pairs, extents } = this.#columns;
		this.#rows++;
		const standing = STANDING_OF[modality[row]!]!;
		const isUncertain = row >= extents[0] && row < extents[1];
		const possible = isUncertain && this.#isPossible(row) ? 1 : 0;
		this.#addAt(place[row]!, row, kind[row]!, standing, possible);
		if (row < flowFrom) return;
		const code = pair[row - flowFrom]!;
		const to = pairs.to[code]!;
		if (to !== place[row]) this.#addAt(to, row, kind[row]!, standing, possible);
		const at = this.#pairSpots[code]!;
		if (at === NOT_SHOWN) return;
		this.strands[(at * STANDINGS.length + standing) * STRAND_COUNTS + possible]!++;
		this.#hasOtherKinds ||= this.flowKind !== null && this.flowKind !== kind[row];
		this.flowKind = this.#hasOtherKinds ? null : kind[row]!;
	}

	#addAt(place: number, row: number, kind: number, standing: number, possible: number): void {
		const spot = this.#spots[place]!;
		if (spot < NOT_SHOWN) {
			const disc = NOT_SHOWN - 1 - spot;
			this.discKinds[disc * KIND_CLASSES + Math.min(kind, KIND_CLASSES - 1)]!++;
		} else if (spot > NOT_SHOWN && this.marks < this.markRows.length) {
			const at = this.marks++;
			const { kind: kindBit, standing: standingBit, possible: possibleBit } = MARK_BITS;
			this.markRows[at] = row;
			this.markCodes[2 * at] = place;
			this.markCodes[2 * at + 1] =
				this.#takeSlot(spot, this.#slotCounts[place]!, row) |
				(kind << kindBit) |
				(standing << standingBit) |
				(possible << possibleBit);
		}
	}

	/** The row's own slot, or the next free one, so that no mark hides another. */
	#takeSlot(first: number, slots: number, row: number): number {
		if (slots === 1) return CENTRE_SLOT;
		let slot = toFirstSlot(row, slots);
		for (let tries = 0; tries < slots && this.#taken[first + slot] === 1; tries++) {
			slot = (slot + 1) % slots;
		}
		this.#taken[first + slot] = 1;
		return slot;
	}

	#isPossible(row: number): boolean {
		return presenceOf(this.#columns, row, this.#frame.selection.window) === 'possible';
	}
}
