import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { ColumnWriter } from '#lib/core/columns/column-writer.ts';
import type { EventChunk } from '#lib/core/columns/event-chunk.ts';
import type { EventColumns, Tier } from '#lib/core/columns/event-columns.ts';
import type { Manifest } from '#lib/core/columns/manifest.ts';
import { readColumns } from '#lib/core/columns/read-columns.ts';
import type { TickRange } from '#lib/core/columns/ticks.ts';

/** Columns as files in memory, a few rows a chunk. */
export function writeFiles(columns: EventColumns, rowsPerChunk = 7) {
	const parts: Uint8Array[] = [];
	const sink = { write: (bytes: Uint8Array) => void parts.push(bytes), deflate: deflateRawSync };
	const { pairs, actorSets, scale, places, kinds, actors, weightStep } = columns;
	const nowhere = new Int32Array(places).fill(2 ** 31 - 1);
	const tables = { pairs, actorSets, lng: nowhere, lat: nowhere };
	const writer = new ColumnWriter(sink, { scale, places, kinds, actors, weightStep }, tables);
	for (const tier of columns.tiers) {
		for (let from = tier.from; from < tier.to; from += rowsPerChunk) {
			writer.add(toChunk(columns, tier, from, Math.min(tier.to, from + rowsPerChunk)));
		}
	}
	return { manifest: writer.finish(), data: Uint8Array.from(Buffer.concat(parts)) };
}

/** What is read of them, how many bytes that took, and what was said of progress. */
export async function readFiles(manifest: Manifest, data: Uint8Array, window?: TickRange) {
	let bytesRead = 0;
	const source = {
		async read(from: number, bytes: number) {
			bytesRead += bytes;
			return data.subarray(from, from + bytes);
		},
		inflate: (packed: Uint8Array, bytes: number) =>
			inflateRawSync(packed, { maxOutputLength: bytes })
	};
	const progress: [number, number][] = [];
	const { columns } = await readColumns(manifest, source, window ?? null, (loaded, all) => {
		progress.push([loaded, all]);
	});
	return { columns, bytesRead, progress };
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
