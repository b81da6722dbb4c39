import { datingOf } from '#lib/core/columns/band.ts';
import { ColumnReader } from '#lib/core/columns/column-reader.ts';
import type { ChunkEntry, Manifest } from '#lib/core/columns/manifest.ts';
import type { ColumnTables } from '#lib/core/columns/tables-codec.ts';
import { NO_END, NO_START, type TickRange } from '#lib/core/columns/ticks.ts';
import {
	encodeEngineHead,
	parseEngineHead,
	type EngineHead
} from '#lib/core/engine/engine-head.ts';
import { inflateBlock } from '#lib/server/inflate-block.ts';

const MOST_BUCKETS = 512;
/** Of all time, to find the busiest of. */
const STRETCHES = 64;
/** Of the server, beside the description. */
const SLICE = 'slice';

/** What a dataset is without its events, as files: a page needs no others to ask an engine. */
export interface DatasetFiles {
	/** engine.json */
	head: string;
	/** columns.bin, without chunks */
	tables: Uint8Array;
	/** names.json */
	names: string;
}

export interface EngineDataset {
	head: EngineHead;
	tables: ColumnTables;
	files: DatasetFiles;
}

/** @param tables the beginning of the data file, up to its first chunk */
export function toDatasetFiles(
	manifest: Manifest,
	tables: Uint8Array,
	names: string
): DatasetFiles {
	const bands = toBands(manifest.chunks);
	const range = toRange(manifest.chunks);
	const hasGaps = bands.some(({ band }) => datingOf(band) === 'gaps');
	const head = encodeEngineHead({
		slice: SLICE,
		count: manifest.count,
		range,
		busiest: range && toBusiest(manifest.chunks, range),
		cube: range && !hasGaps ? { range, buckets: toBuckets(range) } : null,
		bands,
		manifest: { ...manifest, count: 0, areas: [], chunks: [] }
	});
	return { head, tables, names };
}

/** @throws ColumnFileError where the files are damaged */
export async function openDataset(files: DatasetFiles): Promise<EngineDataset> {
	const head = parseEngineHead(files.head);
	const { tables } = await ColumnReader.open(head.manifest, {
		read: async (from, bytes) => files.tables.subarray(from, from + bytes),
		inflate: inflateBlock
	});
	return { head, tables, files };
}

function toBands(chunks: readonly ChunkEntry[]): EngineHead['bands'] {
	const bands = new Map<number, { band: number; rows: number; longest: number }>();
	for (const { band, rows, longest } of chunks) {
		const before = bands.get(band) ?? { band, rows: 0, longest: 0 };
		bands.set(band, {
			band,
			rows: before.rows + rows,
			longest: Math.max(before.longest, longest)
		});
	}
	return [...bands.values()].sort((a, b) => a.band - b.band);
}

function toRange(chunks: readonly ChunkEntry[]): TickRange | null {
	const ticks = chunks
		.flatMap(({ from, to }) => [from, to])
		.filter((tick) => tick > NO_START && tick < NO_END);
	const [first, last] = ticks.reduce(
		([least, most], tick) => [Math.min(least, tick), Math.max(most, tick)],
		[Infinity, -Infinity]
	);
	return first <= last ? [first, last] : null;
}

/** As if the rows of every chunk began evenly in its time, which they do the more, the more there are. */
function toBusiest(chunks: readonly ChunkEntry[], [first, last]: TickRange): number {
	const stretch = (last - first + 1) / STRETCHES;
	const rows = new Float64Array(STRETCHES);
	const toStretch = (tick: number) => {
		return Math.max(0, Math.min(STRETCHES - 1, Math.floor((tick - first) / stretch)));
	};
	for (const chunk of chunks) {
		const [from, to] = [toStretch(chunk.from), toStretch(chunk.to)];
		for (let at = from; at <= to; at++) rows[at]! += chunk.rows / (to - from + 1);
	}
	return Math.floor(first + (rows.indexOf(Math.max(...rows)) + 0.5) * stretch);
}

function toBuckets([from, to]: TickRange): number {
	return Math.min(MOST_BUCKETS, to - from + 1);
}
