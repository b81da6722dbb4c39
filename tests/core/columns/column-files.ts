import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { ColumnWriter } from '#lib/core/columns/column-writer.ts';
import { cutChunks } from '#lib/core/columns/cut-chunks.ts';
import type { EventColumns } from '#lib/core/columns/event-columns.ts';
import type { Manifest } from '#lib/core/columns/manifest.ts';
import { EVERYTHING, type Near } from '#lib/core/columns/near-chunks.ts';
import { toEventRows } from '#lib/core/engine/event-rows.ts';
import { readColumns } from '#lib/core/columns/read-columns.ts';
import { splitAreas } from '#lib/core/columns/split-areas.ts';

const DEGREE = 1e6;
const NOWHERE = 2 ** 31 - 1;

/** Places in a row from west to east, ten degrees apart; nobody knows where the last one lies. */
function toPositions(places: number) {
	const toLng = (_: unknown, place: number) =>
		place === places - 1 ? NOWHERE : (place * 10 - 90) * DEGREE;
	const toLat = (_: unknown, place: number) => (place === places - 1 ? NOWHERE : 0);
	return {
		lng: Int32Array.from({ length: places }, toLng),
		lat: Int32Array.from({ length: places }, toLat)
	};
}

/** Columns as files in memory, a few rows a stretch and a chunk. */
export function writeFiles(columns: EventColumns, rowsPerStretch = 7, rowsPerPart = 2) {
	const parts: Uint8Array[] = [];
	const sink = { write: (bytes: Uint8Array) => void parts.push(bytes), deflate: deflateRawSync };
	const { pairs, actorSets, scale, places, kinds, actors, weightStep } = columns;
	const tables = { pairs, actorSets, ...toPositions(places) };
	const split = splitAreas(tables, new Uint32Array(places).fill(1), rowsPerPart);
	const head = { scale, places, kinds, actors, weightStep };
	const writer = new ColumnWriter(sink, head, tables, split);
	for (const stretch of cutChunks(columns, rowsPerStretch)) writer.add(stretch);
	const data = Uint8Array.from(Buffer.concat(parts));
	return { manifest: writer.finish(), data, split };
}

/** What is read of them, how many bytes that took, and what was said of progress. */
export async function readFiles(
	manifest: Manifest,
	data: Uint8Array,
	near: Partial<Near> = EVERYTHING
) {
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
	const wanted = { ...EVERYTHING, ...near };
	const { columns, spans } = await readColumns(manifest, source, wanted, (loaded, all) => {
		progress.push([loaded, all]);
	});
	return { columns, spans, bytesRead, progress };
}

/** What every row holds, gaps apart, as text that can be compared and sorted. */
export function rowsOf(columns: EventColumns): string[] {
	const events = toEventRows(
		columns,
		Uint32Array.from({ length: columns.count }, (_, at) => at)
	);
	const lists = Object.values(events) as ArrayLike<number>[];
	return Array.from({ length: columns.count }, (_, row) => lists.map((of) => of[row]).join());
}
