import { nameIn } from '#lib/core/model/name-in.ts';
import type { Explorer } from '#lib/state/explorer.svelte.ts';

/** What is open, by name, in the language of the names; empty where nothing is. */
export function selectionTitle({ selection, lookup, language }: Explorer): string {
	const nameOf = (named: Parameters<typeof nameIn>[0] | null) =>
		named ? nameIn(named, language).text : '';
	switch (selection.type) {
		case 'none':
			return '';
		case 'record':
			return lookup.record(selection.ref)?.title ?? '';
		case 'source':
			return lookup.source(selection.id)?.title ?? '';
		case 'flow': {
			const ends = [selection.from, selection.to].map((id) => nameOf(lookup.place(id)));
			return ends.join(' – ');
		}
		default:
			return nameOf(lookup[selection.type](selection.id));
	}
}
