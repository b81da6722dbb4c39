import type { EventColumns } from '#lib/core/columns/event-columns.ts';
import type { EventRows } from '#lib/core/columns/loose-events.ts';

/** What the columns hold of these rows. */
export function toEventRows(columns: EventColumns, rows: Uint32Array): EventRows {
	const { extents, flowFrom, pairs, places } = columns;
	const hasExtent = (row: number) => row >= extents[0] && row < extents[1];
	const pairOf = (row: number) => columns.pair[row - flowFrom]!;
	const ticks = (of: (row: number) => number) => Int32Array.from(rows, of);
	const codes = (of: (row: number) => number) => Uint32Array.from(rows, of);
	const bytes = (of: (row: number) => number) => Uint8Array.from(rows, of);
	const inExtents = (values: Int32Array, otherwise: Int32Array) =>
		ticks((row) => (hasExtent(row) ? values[row - extents[0]]! : otherwise[row]!));
	return {
		start: ticks((row) => columns.start[row]!),
		latestStart: inExtents(columns.latestStart, columns.start),
		earliestEnd: inExtents(columns.earliestEnd, columns.end),
		end: ticks((row) => columns.end[row]!),
		place: codes((row) => columns.place[row]!),
		destination: codes((row) => (row < flowFrom ? places : pairs.to[pairOf(row)]!)),
		mutual: bytes((row) => (row < flowFrom ? 0 : pairs.mutual[pairOf(row)]!)),
		kind: bytes((row) => columns.kind[row]!),
		modality: bytes((row) => columns.modality[row]!),
		actorSet: codes((row) => columns.actorSet[row]!),
		weight: codes((row) => columns.weight[row]!)
	};
}
