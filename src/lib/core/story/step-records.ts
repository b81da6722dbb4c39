import { parseSelection } from '#lib/core/address/selection-text.ts';
import type { DatasetRecord } from '#lib/core/model/compiled.ts';
import type { DatasetLookup } from '#lib/core/model/lookup.ts';
import type { StoryStep } from '#lib/core/story/story.ts';

/** The records a step rests on: the one its view selects, then those its words name. */
export function stepRecords({ view, records }: StoryStep, lookup: DatasetLookup): DatasetRecord[] {
	const selection = parseSelection(new URLSearchParams(view).get('select') ?? '');
	const selected = selection?.type === 'record' ? [selection.ref] : [];
	return [...new Set([...selected, ...records])].flatMap((ref) => lookup.record(ref) ?? []);
}
