import type { EventColumns } from '#lib/core/columns/event-columns.ts';
import type { TickRange } from '#lib/core/columns/ticks.ts';
import { presenceOf } from '#lib/core/engine/row-presence.ts';

/** Whether a row that is in a window, of whatever dating, only may lie in it. */
export function isUncertain(columns: EventColumns, row: number, window: TickRange): boolean {
	const [from, to] = columns.extents;
	return row >= from && row < to && presenceOf(columns, row, window) === 'possible';
}
