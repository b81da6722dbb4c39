import type { RecordRef } from '#lib/core/model/dataset.ts';

/** What the reader has opened; `select=` in the address. Ids are place, actor and source ids. */
export type Selection =
	| { type: 'none' }
	| { type: 'record'; ref: RecordRef }
	| { type: 'place'; id: string }
	| { type: 'actor'; id: string }
	| { type: 'source'; id: string }
	| { type: 'flow'; from: string; to: string };

export const NOTHING_SELECTED: Selection = Object.freeze({ type: 'none' });
