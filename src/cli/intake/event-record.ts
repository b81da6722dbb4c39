import { NO_GAPS } from './row-block.ts';

/**
 * Where the numbers of an event stand in its record, all of them whole and of 32 bits with a sign.
 * Records are sorted by them one after the other: by band and start, as files are; where those are
 * the same, so that like stands beside like and packs well. So the order in which events were read
 * leaves no trace.
 */
export const WORD = {
	band: 0,
	start: 1,
	where: 2,
	/** Kind times 8, plus modality. */
	classes: 3,
	actorSet: 4,
	end: 5,
	weight: 6,
	latestStart: 7,
	earliestEnd: 8,
	/** Number of a date with gaps, or -1. */
	gaps: 9
} as const;

export const WORDS = 10;

/** `NO_GAPS` as it stands in a record. */
export const WORD_NO_GAPS = NO_GAPS | 0;

/** Copies a record; for so few words faster than what is made for many. */
export function copyRecord(from: Int32Array, fromAt: number, to: Int32Array, toAt: number): void {
	for (let word = 0; word < WORDS; word++) to[toAt + word] = from[fromAt + word]!;
}

/** Below 0 where the first stands before the second; from a word on, see WORD. */
export function compareRecords(
	a: Int32Array,
	aAt: number,
	b: Int32Array,
	bAt: number,
	word = 0
): number {
	for (let at = word; at < WORDS; at++) {
		const first = a[aAt + at]!;
		const second = b[bAt + at]!;
		if (first !== second) return first < second ? -1 : 1;
	}
	return 0;
}
