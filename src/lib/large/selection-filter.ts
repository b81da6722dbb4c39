import type { SliceFilter } from '#lib/core/engine/slice-request.ts';
import type { Selection } from '#lib/core/model/selection.ts';

/** What passes a filter and is about what is selected; null where that is one event, or nothing. */
export function toSelectionFilter(selection: Selection, own: SliceFilter): SliceFilter | null {
	switch (selection.type) {
		case 'place':
			return { ...own, places: [Number(selection.id)] };
		case 'actor':
			return { ...own, actors: [Number(selection.id)] };
		case 'flow': {
			const [from, to] = [Number(selection.from), Number(selection.to)];
			return { ...own, pair: { from, to, directed: true } };
		}
		default:
			return null;
	}
}
