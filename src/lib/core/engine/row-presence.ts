import type { EventColumns } from '#lib/core/columns/event-columns.ts';
import type { TickRange } from '#lib/core/columns/ticks.ts';
import type { Presence } from '#lib/core/time/date-value.ts';

/**
 * `presenceIn` on the columns, for rows whose dates are not exact; of an exact date its bounds
 * decide alone. `row` must lie within `extents`.
 */
export function presenceOf(columns: EventColumns, row: number, window: TickRange): Presence {
	const [from, to] = window;
	if (columns.start[row]! > to || columns.end[row]! < from) return 'out';
	const at = row - columns.extents[0];
	if (columns.latestStart[at]! <= to && columns.earliestEnd[at]! >= from) return 'certain';
	const { gaps } = columns;
	return row >= gaps.from && row < gaps.to ? presenceOfParts(columns, row, window) : 'possible';
}

/**
 * Of rows `from` to `to - 1` of one tier writes those of these presences to the front of `rows`, and
 * gives their number. Without branches, as `keepAtLeast`, unless dates have gaps.
 */
export function keepPresent(
	rows: Uint32Array,
	columns: EventColumns,
	window: TickRange,
	presences: readonly Presence[],
	from: number,
	to: number
): number {
	if (from >= columns.gaps.from && from < columns.gaps.to) {
		return keepOfParts(rows, columns, window, presences, from, to);
	}
	const wanted = [presences.includes('possible'), presences.includes('certain')].map(Number);
	const [possible, certain] = [wanted[0]!, wanted[1]!];
	const { start, end, latestStart, earliestEnd, extents } = columns;
	let kept = 0;
	for (let row = from; row < to; row++) {
		const at = row - extents[0];
		const isIn = Number(start[row]! <= window[1]) & Number(end[row]! >= window[0]);
		const isCertain = Number(latestStart[at]! <= window[1]) & Number(earliestEnd[at]! >= window[0]);
		rows[kept] = row;
		kept += isIn & ((isCertain & certain) | ((isCertain ^ 1) & possible));
	}
	return kept;
}

/**
 * How many of rows `from` to `to - 1` only may lie in the window. None has a date with gaps, and none
 * starts after the window.
 */
export function countPossible(
	columns: EventColumns,
	[first, last]: TickRange,
	from: number,
	to: number
): number {
	const { end, latestStart, earliestEnd, extents } = columns;
	let count = 0;
	for (let row = from; row < to; row++) {
		const at = row - extents[0];
		const isCertain = Number(latestStart[at]! <= last) & Number(earliestEnd[at]! >= first);
		count += Number(end[row]! >= first) & (isCertain ^ 1);
	}
	return count;
}

function keepOfParts(
	rows: Uint32Array,
	columns: EventColumns,
	window: TickRange,
	presences: readonly Presence[],
	from: number,
	to: number
): number {
	let kept = 0;
	for (let row = from; row < to; row++) {
		if (presences.includes(presenceOf(columns, row, window))) rows[kept++] = row;
	}
	return kept;
}

function presenceOfParts({ gaps }: EventColumns, row: number, [from, to]: TickRange): Presence {
	const at = row - gaps.from;
	let presence: Presence = 'out';
	for (let part = gaps.offsets[at]!; part < gaps.offsets[at + 1]!; part++) {
		const [first, last] = [gaps.partFrom[part]!, gaps.partTo[part]!];
		if (gaps.every[at] === 1 && first >= from && last <= to) return 'certain';
		if (first <= to && last >= from) presence = 'possible';
	}
	return presence;
}
