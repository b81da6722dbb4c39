import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { ColumnWriter } from '#lib/core/columns/column-writer.ts';
import { cutChunks } from '#lib/core/columns/cut-chunks.ts';
import type { EventColumns } from '#lib/core/columns/event-columns.ts';
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
	for (const chunk of cutChunks(columns, rowsPerChunk)) writer.add(chunk);
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
