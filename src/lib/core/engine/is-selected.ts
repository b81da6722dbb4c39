import { datingOf, isFlowBand } from '#lib/core/columns/band.ts';
import type { Tier } from '#lib/core/columns/event-columns.ts';
import { presenceOf } from '#lib/core/engine/row-presence.ts';
import type { RowFilter } from '#lib/core/engine/row-filter.ts';
import type { Selection } from '#lib/core/engine/select-rows.ts';

/** Whether one row of a tier is in the window and passes the filter: `selectTier` row by row. */
export function isSelected(selection: Selection, tier: Tier, row: number): boolean {
	return isPresent(selection, tier, row) && passes(selection, tier, row);
}

function isPresent({ columns, window, dates }: Selection, tier: Tier, row: number): boolean {
	if (datingOf(tier.band) === 'exact') {
		return columns.start[row]! <= window[1] && columns.end[row]! >= window[0];
	}
	const presence = presenceOf(columns, row, window);
	return presence === 'certain' || (presence === 'possible' && dates === 'possible');
}

function passes({ columns, filter }: Selection, tier: Tier, row: number): boolean {
	if (filter === null) return true;
	if (filter.kinds && filter.kinds[columns.kind[row]!] !== 1) return false;
	if (filter.modalities && filter.modalities[columns.modality[row]!] !== 1) return false;
	if (filter.actorSets && filter.actorSets[columns.actorSet[row]!] !== 1) return false;
	return isAtChosen(columns, filter, tier, row);
}

function isAtChosen(
	{ place, pair, flowFrom }: Selection['columns'],
	{ places, pairs }: RowFilter,
	{ band }: Tier,
	row: number
): boolean {
	if (isFlowBand(band)) return !pairs || pairs[pair[row - flowFrom]!] === 1;
	return !places || places[place[row]!] === 1;
}
