import { datingOf } from '#lib/core/columns/band.ts';
import type { Tier } from '#lib/core/columns/event-columns.ts';
import { presenceOf } from '#lib/core/engine/row-presence.ts';
import type { RowTest } from '#lib/core/engine/row-tests.ts';
import type { Selection } from '#lib/core/engine/select-rows.ts';

/**
 * Whether one row of a tier is in the window and passes the filter: `selectTier` row by row.
 * @param tests those of the tier, see `toRowTests`
 */
export function isSelected(
	selection: Selection,
	tier: Tier,
	tests: readonly RowTest[],
	row: number
): boolean {
	return (
		isPresent(selection, tier, row) &&
		tests.every(({ codes, mask, first }) => mask[codes[row - first]!] === 1)
	);
}

function isPresent({ columns, window, dates }: Selection, tier: Tier, row: number): boolean {
	if (datingOf(tier.band) === 'exact') {
		return columns.start[row]! <= window[1] && columns.end[row]! >= window[0];
	}
	const presence = presenceOf(columns, row, window);
	return presence === 'certain' || (presence === 'possible' && dates === 'possible');
}
