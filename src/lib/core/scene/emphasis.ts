import type { RecordRef } from '#lib/core/model/dataset.ts';
import { NOTHING_SELECTED, type Selection } from '#lib/core/model/selection.ts';

/** What of a scene stands out. Ids of places may be those of any place of a node. */
export interface Emphasis {
	hovered: Hover | null;
	selection: Selection;
	/** The pair shown record by record, both directions; null: none. */
	unfold: { from: string; to: string } | null;
}

/** What the pointer or the keyboard is on. */
export type Hover =
	| {
			type: 'record';
			ref: RecordRef;
			/** Where it is a dart of an unfolded pair, that pair: it stays unfolded. */
			flow?: { from: string; to: string };
	  }
	| { type: 'flow'; from: string; to: string }
	| { type: 'place'; id: string };

export const NO_EMPHASIS: Emphasis = Object.freeze({
	hovered: null,
	selection: NOTHING_SELECTED,
	unfold: null
});
