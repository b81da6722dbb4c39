import { isFlowBand } from '#lib/core/columns/band.ts';
import type { EventColumns } from '#lib/core/columns/event-columns.ts';
import { MOST_READ } from '#lib/core/engine/map-counts.ts';
import { presenceOf } from '#lib/core/engine/row-presence.ts';
import { selectTier, type RowSink } from '#lib/core/engine/select-rows.ts';
import type { TierRows } from '#lib/core/engine/window-tiers.ts';
import { MODALITIES, toStanding } from '#lib/core/model/dataset.ts';
import { STANDINGS } from '#lib/core/model/standings.ts';
import type { LargeFrame } from '#lib/core/crowd/large-scene.ts';
import { CENTRE_SLOT, MOST_UNITS, toFirstSlot, toSlotCount } from '#lib/core/crowd/unit-marks.ts';

/** Kinds from the last class on are one in discs. */
export const KIND_CLASSES = 12;

/**
 * Bits of the code of a mark: slot, kind, standing, whether its date only may lie in the window, and
 * whether it speaks of an area.
 */
export const MARK_BITS = { kind: 8, standing: 16, possible: 18, area: 19 } as const;

/** Two numbers a strand: events that are certain to lie in the window, and others. */
export const STRAND_COUNTS = 2;
const STANDING_OF = Uint8Array.from(MODALITIES, (each) => STANDINGS.indexOf(toStanding(each)));
const NOT_SHOWN = -1;

/**
 * What a slice puts on the map, before any camera: marks where a place has few events, numbers by
 * kind where it has many, and numbers by standing of every pair. Reads each row of the slice once;
 * where there are too many, reads the flows alone, and takes numbers by kind from the frame; where
 * none are at hand also numbers by standing, which do not tell what only may lie in the window.
 */
export class SliceDrawing implements RowSink {
	/** Whether the kinds in discs are known. */
	readonly isTold: boolean;
	/** Whether the standings of pairs are known. */
	readonly areFlowsTold: boolean;
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
	/** The only kind that there is in the slice, whose colour lines take; null: several or none. */
	flowKind: number | null = null;
	readonly #frame: LargeFrame;
	readonly #columns: EventColumns;
	/** By place: the first of its slots, or below `NOT_SHOWN` its disc. */
	readonly #spots: Int32Array;
	readonly #slotCounts: Uint8Array;
	readonly #taken: Uint8Array;
	readonly #pairSpots: Int32Array;
	/** Whether all rows of the slice are read. */
	readonly #isReadable: boolean;
	readonly #place: Uint32Array;
	readonly #kind: Uint8Array;
	readonly #modality: Uint8Array;
	#rows = 0;
	#areFlows = false;
	#areUncertain = false;
	#hasOtherKinds = false;

	/** @param showUnits whether places with few events show each of them */
	constructor(frame: LargeFrame, showUnits: boolean) {
		const { columns } = frame.selection;
		const { key, value } = frame.places;
		this.#frame = frame;
		this.#columns = columns;
		this.#place = columns.place;
		this.#kind = columns.kind;
		this.#modality = columns.modality;
		const isReadable = frame.events <= MOST_READ && columns.count > 0;
		this.#isReadable = isReadable;
		this.#spots = new Int32Array(columns.places + 1).fill(NOT_SHOWN);
		this.#slotCounts = new Uint8Array(columns.places + 1);
		this.roots = new Float32Array(columns.places + 1);
		this.discPlaces = new Uint32Array(key.length);
		this.discCounts = new Float64Array(key.length);
		let slots = 0;
		let units = 0;
		let discs = 0;
		for (let at = 0; at < key.length; at++) {
			const [place, count] = [key[at]!, value[at]!];
			this.roots[place] = Math.sqrt(count);
			if (isReadable && showUnits && count <= MOST_UNITS) {
				const slotCount = toSlotCount(count);
				this.#spots[place] = slots;
				this.#slotCounts[place] = slotCount;
				slots += slotCount;
				units += count;
			} else {
				this.#spots[place] = NOT_SHOWN - 1 - discs;
				this.discPlaces[discs] = place;
				this.discCounts[discs++] = count;
			}
		}
		this.discPlaces = this.discPlaces.subarray(0, discs);
		this.discCounts = this.discCounts.subarray(0, discs);
		this.discKinds = new Uint32Array(discs * KIND_CLASSES);
		this.#taken = new Uint8Array(slots);
		this.markCodes = new Uint32Array(2 * units);
		this.markRows = new Uint32Array(units);
		const pairs = frame.pairs.key;
		this.#pairSpots = new Int32Array(columns.pairs.from.length).fill(NOT_SHOWN);
		for (let at = 0; at < pairs.length; at++) this.#pairSpots[pairs[at]!] = at;
		this.strands = new Uint32Array(pairs.length * STANDINGS.length * STRAND_COUNTS);
		const read = isReadable ? frame.found : flowsToRead(frame);
		if (frame.rows) for (const rows of frame.rows) this.addRows(rows, rows.length);
		else for (const tier of read ?? []) selectTier(frame.selection, tier, this);
		const areAllRead = this.#rows === frame.events;
		if (!areAllRead) this.flowKind = toOnlyKind(frame);
		this.isTold = areAllRead || (!isReadable && this.#takeKinds());
		this.areFlowsTold = areAllRead || (!isReadable && (read !== null || this.#takeStandings()));
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
		this.#begin(from, to - from);
		for (let row = from; row < to; row++) this.#add(row);
	}

	addRows(rows: Uint32Array, count: number): void {
		this.#begin(rows[0]!, count);
		for (let at = 0; at < count; at++) this.#add(rows[at]!);
	}

	/** The rows of one call are of one tier, and so of one sort. */
	#begin(first: number, count: number): void {
		const { flowFrom, extents } = this.#columns;
		this.#rows += count;
		this.#areFlows = first >= flowFrom;
		this.#areUncertain = first >= extents[0] && first < extents[1];
	}

	#add(row: number): void {
		const kind = this.#kind[row]!;
		const place = this.#place[row]!;
		const standing = STANDING_OF[this.#modality[row]!]!;
		const possible = this.#areUncertain && this.#isPossible(row) ? 1 : 0;
		this.#hasOtherKinds ||= this.flowKind !== null && this.flowKind !== kind;
		this.flowKind = this.#hasOtherKinds ? null : kind;
		if (this.#isReadable) this.#addAt(place, row, kind, standing, possible);
		if (this.#areFlows) this.#addFlow(place, row, kind, standing, possible);
	}

	/** From the numbers of the frame; whether there are any. */
	#takeKinds(): boolean {
		const { places, placeKinds } = this.#frame;
		if (!placeKinds || (placeKinds.key.length === 0 && places.key.length > 0)) return false;
		const { key, value } = placeKinds;
		const { kinds } = this.#columns;
		for (let at = 0; at < key.length; at++) {
			const place = Math.floor(key[at]! / kinds);
			const disc = NOT_SHOWN - 1 - this.#spots[place]!;
			if (disc < 0) continue;
			const kind = Math.min(key[at]! - place * kinds, KIND_CLASSES - 1);
			this.discKinds[disc * KIND_CLASSES + kind]! += value[at]!;
		}
		return true;
	}

	#takeStandings(): boolean {
		const { pairs, pairModalities } = this.#frame;
		if (!pairModalities || (pairModalities.key.length === 0 && pairs.key.length > 0)) return false;
		const { key, value } = pairModalities;
		for (let at = 0; at < key.length; at++) {
			const pair = Math.floor(key[at]! / MODALITIES.length);
			const spot = this.#pairSpots[pair]!;
			if (spot === NOT_SHOWN) continue;
			const standing = STANDING_OF[key[at]! - pair * MODALITIES.length]!;
			this.strands[(spot * STANDINGS.length + standing) * STRAND_COUNTS]! += value[at]!;
		}
		return true;
	}

	#addFlow(place: number, row: number, kind: number, standing: number, possible: number): void {
		const { flowFrom, pair, pairs } = this.#columns;
		const code = pair[row - flowFrom]!;
		const to = pairs.to[code]!;
		if (this.#isReadable && to !== place) this.#addAt(to, row, kind, standing, possible);
		const at = this.#pairSpots[code]!;
		if (at === NOT_SHOWN) return;
		this.strands[(at * STANDINGS.length + standing) * STRAND_COUNTS + possible]!++;
	}

	#addAt(place: number, row: number, kind: number, standing: number, possible: number): void {
		const spot = this.#spots[place]!;
		if (spot < NOT_SHOWN) {
			const disc = NOT_SHOWN - 1 - spot;
			this.discKinds[disc * KIND_CLASSES + Math.min(kind, KIND_CLASSES - 1)]!++;
		} else if (spot > NOT_SHOWN && this.marks < this.markRows.length) {
			const at = this.marks++;
			this.markRows[at] = row;
			this.markCodes[2 * at] = place;
			this.markCodes[2 * at + 1] =
				this.#takeSlot(spot, this.#slotCounts[place]!, row) |
				(kind << MARK_BITS.kind) |
				(standing << MARK_BITS.standing) |
				(possible << MARK_BITS.possible) |
				(Number(this.#frame.isArea?.(row, place) ?? false) << MARK_BITS.area);
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

/** The kind that the filter leaves, where that is one. */
function toOnlyKind({ selection: { filter } }: LargeFrame): number | null {
	const passing = filter?.kinds?.reduce((sum, passes) => sum + passes, 0);
	return passing === 1 ? filter!.kinds!.indexOf(1) : null;
}

/** The rows of flows where they are at hand and few enough; null: they are not. */
function flowsToRead({ found, selection }: LargeFrame): readonly TierRows[] | null {
	if (selection.columns.count === 0) return null;
	const flows = found.filter(({ tier }) => isFlowBand(tier.band));
	const rows = flows.reduce((sum, { first, last }) => sum + last - first, 0);
	return rows <= MOST_READ ? flows : null;
}
