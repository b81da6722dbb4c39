import type { CountColumns } from '#lib/core/engine/slice-answer.ts';
import type { LargeFrame } from '#lib/core/crowd/large-scene.ts';
import {
	MOST_PAIRS,
	type LargeExplorer,
	type ShownSlice
} from '#lib/large/large-explorer.svelte.ts';
import { toSelectionFilter } from '#lib/large/selection-filter.ts';

type Pairs = Pick<LargeFrame, 'pairs' | 'pairModalities'>;

const COUNTS = [
	{ by: 'pair', value: 'number', top: MOST_PAIRS },
	{ by: 'pair-modality', value: 'number', top: MOST_PAIRS }
] as const;

/**
 * Pairs to be drawn: with the busiest of a slice also those of the place or flow that the reader has
 * opened, however quiet.
 */
export function withSelectedPairs(
	pairs: Pairs,
	slice: ShownSlice,
	explorer: Pick<LargeExplorer, 'selection' | 'remote' | 'ask'>
): Pairs {
	const { selection } = explorer;
	const { filter } = slice.request;
	const isCut = pairs.pairs.key.length >= MOST_PAIRS;
	if (!isCut || (selection.type !== 'place' && selection.type !== 'flow')) return pairs;
	const isElsewhere =
		selection.type === 'place' && filter.places?.includes(Number(selection.id)) === false;
	if (isElsewhere) return pairs;
	// Where flows can be read they tell their modalities themselves.
	const counts = COUNTS.slice(0, explorer.remote ? 2 : 1);
	const own = toSelectionFilter(selection, filter);
	const added = own && explorer.ask('selected pairs', slice, { counts }, own)?.columns.counts;
	if (!added?.[0]) return pairs;
	return {
		pairs: join(pairs.pairs, added[0]),
		pairModalities: pairs.pairModalities && added[1] ? join(pairs.pairModalities, added[1]) : null
	};
}

/** Those of the second that the first does not have come after it. */
function join(first: CountColumns, second: CountColumns): CountColumns {
	const known = new Set(first.key);
	const isNew = (_: number, at: number) => !known.has(second.key[at]!);
	return {
		key: Uint32Array.of(...first.key, ...second.key.filter(isNew)),
		value: Float64Array.of(...first.value, ...second.value.filter(isNew))
	};
}
