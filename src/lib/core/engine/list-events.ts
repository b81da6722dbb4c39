import { listByStart } from '#lib/core/engine/list-by-start.ts';
import { selectTier, type Selection } from '#lib/core/engine/select-rows.ts';
import type { EventPage } from '#lib/core/engine/slice-answer.ts';
import type { EventsWant } from '#lib/core/engine/slice-request.ts';
import { WeightList } from '#lib/core/engine/weight-list.ts';
import type { TierRows } from '#lib/core/engine/window-tiers.ts';

/** One page of the rows of a selection. */
export function listEvents(
	selection: Selection,
	found: readonly TierRows[],
	{ order, limit, cursor }: EventsWant
): EventPage {
	const { start, weight } = selection.columns;
	const more = limit + 1;
	const rows =
		order === 'start'
			? listByStart(selection, found, more, cursor)
			: listByWeight(selection, found, new WeightList(weight, more, cursor));
	const last = rows[limit - 1];
	const next =
		rows.length > limit && last !== undefined
			? { value: (order === 'start' ? start : weight)[last]!, row: last }
			: null;
	return { row: Uint32Array.from(rows.slice(0, limit)), next };
}

function listByWeight(
	selection: Selection,
	found: readonly TierRows[],
	list: WeightList
): number[] {
	for (const tier of found) selectTier(selection, tier, list);
	return list.finish();
}
