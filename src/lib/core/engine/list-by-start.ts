import type { Tier } from '#lib/core/columns/event-columns.ts';
import { firstAtLeast } from '#lib/core/columns/find-row.ts';
import { isSelected } from '#lib/core/engine/is-selected.ts';
import { toRowTests, type RowTest } from '#lib/core/engine/row-tests.ts';
import type { Selection } from '#lib/core/engine/select-rows.ts';
import type { EventCursor } from '#lib/core/engine/slice-request.ts';
import type { TierRows } from '#lib/core/engine/window-tiers.ts';

interface Reader {
	tier: Tier;
	tests: readonly RowTest[];
	/** The next row that is selected, or `last`. */
	row: number;
	last: number;
}

/**
 * Rows of a selection by start, at most `limit`. Every tier is in this order already, so they are
 * merged, and read only as far as is asked for.
 */
export function listByStart(
	selection: Selection,
	found: readonly TierRows[],
	limit: number,
	cursor: EventCursor | undefined
): number[] {
	const { columns, filter } = selection;
	const { start } = columns;
	const readers = found.map(({ tier, first, last }): Reader => {
		const row = cursor ? afterCursor(start, cursor, first, last) : first;
		const reader = { tier, tests: toRowTests(columns, filter, tier), row, last };
		advance(selection, reader);
		return reader;
	});
	const rows: number[] = [];
	while (rows.length < limit) {
		const reader = earliest(readers, start);
		if (!reader) break;
		rows.push(reader.row);
		reader.row++;
		advance(selection, reader);
	}
	return rows;
}

/** Rows ascend from tier to tier, so that the first of equal starts is the lowest row. */
function earliest(readers: readonly Reader[], start: Int32Array): Reader | null {
	let best: Reader | null = null;
	for (const reader of readers) {
		if (reader.row === reader.last) continue;
		if (!best || start[reader.row]! < start[best.row]!) best = reader;
	}
	return best;
}

/** From its row on to the next one that is selected. */
function advance(selection: Selection, reader: Reader): void {
	const { tier, tests, last } = reader;
	while (reader.row < last && !isSelected(selection, tier, tests, reader.row)) reader.row++;
}

function afterCursor(start: Int32Array, cursor: EventCursor, first: number, last: number): number {
	const at = firstAtLeast(start, cursor.value, first, last);
	const later = firstAtLeast(start, cursor.value + 1, at, last);
	return Math.max(at, Math.min(later, cursor.row + 1));
}
