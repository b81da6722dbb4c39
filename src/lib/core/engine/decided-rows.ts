import { datingOf } from '#lib/core/columns/band.ts';
import type { EventColumns, Tier } from '#lib/core/columns/event-columns.ts';
import { firstAtLeast } from '#lib/core/columns/find-row.ts';
import type { TickRange } from '#lib/core/columns/ticks.ts';
import type { SliceRequest } from '#lib/core/engine/slice-request.ts';
import type { TierRows } from '#lib/core/engine/window-tiers.ts';

/** Whether earliest start and latest end alone say if a row of the tier counts. */
export function isDecidedByBounds({ band }: Tier, dates: SliceRequest['dates']): boolean {
	const dating = datingOf(band);
	return dating === 'exact' || (dating === 'extent' && dates === 'possible');
}

/** From `begun` to here all rows are certain: so early that they end in the window at the latest. */
export function endOfInner(
	{ columns, window }: { columns: EventColumns; window: TickRange },
	{ tier, begun, last }: TierRows
): number {
	return firstAtLeast(columns.start, window[1] - tier.longest + 1, begun, last);
}
