import { listByStart } from '#lib/core/engine/list-by-start.ts';
import { isDecidedByBounds } from '#lib/core/engine/decided-rows.ts';
import {
	selectRange,
	selectRunning,
	selectTier,
	type Selection
} from '#lib/core/engine/select-rows.ts';
import type { EventPage } from '#lib/core/engine/slice-answer.ts';
import type { EventsWant } from '#lib/core/engine/slice-request.ts';
import type { WeightBlocks } from '#lib/core/engine/weight-blocks.ts';
import { WeightList } from '#lib/core/engine/weight-list.ts';
import type { TierRows } from '#lib/core/engine/window-tiers.ts';

/**
 * One page of the rows of a selection.
 * @param toBlocks of all weights; asked for only where they are needed
 */
export function listEvents(
	selection: Selection,
	found: readonly TierRows[],
	{ order, limit, cursor }: EventsWant,
	toBlocks: () => WeightBlocks
): EventPage {
	const { start, weight } = selection.columns;
	const more = limit + 1;
	const rows =
		order === 'start'
			? listByStart(selection, found, more, cursor)
			: listByWeight(selection, found, new WeightList(weight, more, cursor), toBlocks());
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
	list: WeightList,
	blocks: WeightBlocks
): number[] {
	const least = () => list.least;
	for (const rows of found) {
		const { tier, first, begun, last } = rows;
		if (!isDecidedByBounds(tier, selection.dates)) {
			selectTier(selection, rows, list);
			continue;
		}
		blocks.forEachHeavy(first, begun, least, (from, to) => {
			selectRunning(selection, { tier, first: from, begun: to, last: to }, list);
		});
		blocks.forEachHeavy(begun, last, least, (from, to) => {
			selectRange(selection, tier, from, to, list);
		});
	}
	return list.finish();
}
