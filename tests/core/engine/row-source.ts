import type { EventColumns } from '#lib/core/columns/event-columns.ts';
import { toRowFilter } from '#lib/core/engine/row-filter.ts';
import { PLAIN_SCAN } from '#lib/core/engine/row-scan.ts';
import type { RowSource } from '#lib/core/engine/select-rows.ts';
import type { SliceFilter } from '#lib/core/engine/slice-request.ts';

/** Rows of columns under a filter, read one by one. */
export function toSource(columns: EventColumns, filter: SliceFilter = {}): RowSource {
	return { columns, filter: toRowFilter(columns, filter), scan: PLAIN_SCAN };
}
