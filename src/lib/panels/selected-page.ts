import { toPagePath } from '#lib/core/export/page-path.ts';
import type { Explorer } from '#lib/state/explorer.svelte.ts';

/** From the explorer, the page of the tour or thing that is open; empty: nothing that has one. */
export function selectedPage({ selection, storyStep, lookup }: Explorer): string {
	if (storyStep) return toPagePath('story', storyStep.id);
	switch (selection.type) {
		case 'none':
		case 'flow':
			return '';
		case 'record': {
			const record = lookup.record(selection.ref);
			return record ? toPagePath(record.type, record.id) : '';
		}
		default:
			return toPagePath(selection.type, selection.id);
	}
}
