import type { EventPage } from '#lib/core/engine/slice-answer.ts';
import type { EventsWant } from '#lib/core/engine/slice-request.ts';

/** What a page of events is read from, in the order in which `toPage` expects it. */
export const PAGE_COLUMNS = [
	'row_id',
	't0',
	's1',
	'e0',
	't1',
	'place',
	'dest',
	'mutual',
	'kind',
	'modality',
	'actor_set',
	'weight'
] as const;

/** @param rows at most one more than the page holds, in order */
export function toPage(rows: readonly number[][], { order, limit }: EventsWant): EventPage {
	const shown = rows.slice(0, limit);
	const column = (name: (typeof PAGE_COLUMNS)[number]) => {
		const at = PAGE_COLUMNS.indexOf(name);
		return shown.map((row) => row[at] ?? 0);
	};
	const row = column('row_id');
	const value = column(order === 'start' ? 't0' : 'weight').at(-1);
	const last = row.at(-1);
	return {
		row: Uint32Array.from(row),
		next:
			rows.length > limit && last !== undefined && value !== undefined
				? { value, row: last }
				: null,
		events: {
			start: Int32Array.from(column('t0')),
			latestStart: Int32Array.from(column('s1')),
			earliestEnd: Int32Array.from(column('e0')),
			end: Int32Array.from(column('t1')),
			place: Uint32Array.from(column('place')),
			destination: Uint32Array.from(column('dest')),
			mutual: Uint8Array.from(column('mutual')),
			kind: Uint8Array.from(column('kind')),
			modality: Uint8Array.from(column('modality')),
			actorSet: Uint32Array.from(column('actor_set')),
			weight: Uint32Array.from(column('weight'))
		}
	};
}
