import { STRETCH_ROWS, type EventChunk } from '#lib/core/columns/event-chunk.ts';
import type { EventColumns, Tier } from '#lib/core/columns/event-columns.ts';

/** All rows of columns, cut as files hold them. */
export function* cutChunks(
	columns: EventColumns,
	rowsPerStretch = STRETCH_ROWS
): Generator<EventChunk> {
	for (const tier of columns.tiers) {
		for (let from = tier.from; from < tier.to; from += rowsPerStretch) {
			yield toChunk(columns, tier, from, Math.min(tier.to, from + rowsPerStretch));
		}
	}
}

function toChunk(columns: EventColumns, { band }: Tier, from: number, to: number): EventChunk {
	const { extents, flowFrom, gaps } = columns;
	const hasExtents = from >= extents[0] && from < extents[1];
	const inExtents = (values: Int32Array) =>
		hasExtents ? values.slice(from - extents[0], to - extents[0]) : new Int32Array();
	const hasGaps = from >= gaps.from && from < gaps.to;
	const offsets = gaps.offsets.subarray(from - gaps.from, to - gaps.from + 1);
	const [firstPart, lastPart] = [offsets[0]!, offsets.at(-1)!];
	return {
		band,
		start: columns.start.slice(from, to),
		end: columns.end.slice(from, to),
		latestStart: inExtents(columns.latestStart),
		earliestEnd: inExtents(columns.earliestEnd),
		where:
			from >= flowFrom
				? columns.pair.slice(from - flowFrom, to - flowFrom)
				: columns.place.slice(from, to),
		kind: columns.kind.slice(from, to),
		modality: columns.modality.slice(from, to),
		actorSet: columns.actorSet.slice(from, to),
		weight: columns.weight.slice(from, to),
		parts: hasGaps
			? {
					counts: Uint32Array.from(
						{ length: to - from },
						(_, at) => offsets[at + 1]! - offsets[at]!
					),
					from: gaps.partFrom.slice(firstPart, lastPart),
					to: gaps.partTo.slice(firstPart, lastPart),
					every: gaps.every.slice(from - gaps.from, to - gaps.from)
				}
			: null
	};
}
