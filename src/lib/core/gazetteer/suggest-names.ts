import type { NameEntry } from '#lib/core/gazetteer/name-index.ts';
import { toHeardKey, toSkeleton } from '#lib/core/gazetteer/name-keys.ts';
import { toEditDistance } from '#lib/core/text/closest.ts';

/** In what a name comes near to another; see FoundPlace. */
export type Likeness = 'sound' | 'letters' | 'consonants';

export interface LikeName {
	entry: NameEntry;
	match: Likeness;
	/** 0 for sound, then the number of letters that differ, the same consonants last. */
	rank: number;
}

/** Fewer letters say nothing: everything is near to them. */
const SHORTEST = 4;
const LETTERS_FOR_TWO_SLIPS = 10;
const MOST_SLIPS = 2;
/** Vowels and doubled letters that transliterations add. */
const MOST_LETTERS_APART = 4;
/** Two consonants are shared by far too many names. */
const FEWEST_CONSONANTS = 3;

/** The names that come near to a bare key; by their consonants only where `loose` asks for it. */
export function suggestNames(
	entries: readonly NameEntry[],
	bareKey: string,
	loose: boolean
): LikeName[] {
	if (bareKey.length < SHORTEST) return [];
	const heard = toHeardKey(bareKey);
	const skeleton = toSkeleton(heard);
	const slips = bareKey.length < LETTERS_FOR_TWO_SLIPS ? 1 : MOST_SLIPS;
	const isLoose = loose && skeleton.length >= FEWEST_CONSONANTS;
	return entries.flatMap((entry): LikeName[] => {
		const other = entry.bareKey;
		if (Math.abs(other.length - bareKey.length) > MOST_LETTERS_APART) return [];
		const otherHeard = toHeardKey(other);
		if (otherHeard === heard) return [{ entry, match: 'sound', rank: 0 }];
		const distance = toEditDistance(bareKey, other, slips);
		if (distance <= slips) return [{ entry, match: 'letters', rank: distance }];
		if (isLoose && toSkeleton(otherHeard) === skeleton) {
			return [{ entry, match: 'consonants', rank: MOST_SLIPS + 1 }];
		}
		return [];
	});
}
