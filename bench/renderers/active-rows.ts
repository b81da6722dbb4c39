import type { EventColumns } from '#lib/core/columns/event-columns.ts';
import type { TickRange } from '#lib/core/columns/ticks.ts';
import { windowTiers } from '#lib/core/engine/window-tiers.ts';

/** Rows in a window, of those from one up to another, found as quickly as can be. */
export function toActiveRows(
	columns: EventColumns,
	window: TickRange,
	[from, to]: readonly [from: number, to: number]
): number[] {
	const rows: number[] = [];
	for (const { first, begun, last } of windowTiers(columns, window)) {
		for (let row = Math.max(first, from); row < Math.min(last, to); row++) {
			if (row >= begun || columns.end[row]! >= window[0]) rows.push(row);
		}
	}
	return rows;
}
