import { checkChunk } from '#lib/core/columns/check-chunk.ts';
import { decodeChunk } from '#lib/core/columns/chunk-codec.ts';
import { toChunkTimes } from '#lib/core/columns/chunk-times.ts';
import { ColumnAssembly } from '#lib/core/columns/column-assembly.ts';
import { ColumnFileError } from '#lib/core/columns/column-file-error.ts';
import { crc32 } from '#lib/core/columns/crc32.ts';
import type { EventChunk } from '#lib/core/columns/event-chunk.ts';
import type { EventColumns } from '#lib/core/columns/event-columns.ts';
import {
	DATA_HEAD,
	toOffsets,
	type Block,
	type ChunkEntry,
	type Manifest
} from '#lib/core/columns/manifest.ts';
import { decodeTables, type ColumnTables } from '#lib/core/columns/tables-codec.ts';
import type { TickRange } from '#lib/core/columns/ticks.ts';

/** Where the bytes come from: a disk, or range requests. */
export interface ColumnSource {
	/** So many bytes of the data file from a position on, fewer where it ends before. */
	read(from: number, bytes: number): Promise<Uint8Array>;
	/** Undoes raw DEFLATE. May throw, or give something else, where the bytes are damaged. */
	inflate(packed: Uint8Array, bytes: number): Promise<Uint8Array> | Uint8Array;
}

export interface LoadedColumns {
	columns: EventColumns;
	tables: ColumnTables;
}

/**
 * Loads rows chunk by chunk. Nothing of a damaged file is ever part of what comes back.
 * @param window only chunks that may hold something in these ticks; null for all
 * @param progress called after each chunk with the rows loaded and to be loaded
 * @throws ColumnFileError where the data are not those that the manifest describes
 */
export async function readColumns(
	manifest: Manifest,
	source: ColumnSource,
	window: TickRange | null = null,
	progress: (loaded: number, all: number) => void = () => {}
): Promise<LoadedColumns> {
	const offsets = toOffsets(manifest);
	const head = await source.read(0, DATA_HEAD.length);
	if (!DATA_HEAD.every((byte, at) => head[at] === byte)) {
		throw new ColumnFileError('The data file does not begin like one');
	}
	const tables = decodeTables(await openBlock(source, manifest.tables, offsets[0]!), manifest);
	const chosen = [...manifest.chunks.keys()].filter((at) => isNear(manifest.chunks[at]!, window));
	const entries = chosen.map((at) => manifest.chunks[at]!);
	const all = entries.reduce((sum, { rows }) => sum + rows, 0);
	const { scale, places, kinds, actors, weightStep } = manifest;
	const { pairs, actorSets } = tables;
	const codes = { scale, places, kinds, actors, weightStep, pairs, actorSets };
	const assembly = new ColumnAssembly(codes, entries);
	let loaded = 0;
	for (const [at, entry] of entries.entries()) {
		const chunk = decodeChunk(await openBlock(source, entry, offsets[chosen[at]! + 1]!));
		checkEntry(chunk, entry);
		checkChunk(chunk, {
			places,
			kinds,
			pairs: pairs.from.length,
			actorSets: actorSets.offsets.length - 1
		});
		assembly.add(at, chunk);
		loaded += entry.rows;
		progress(loaded, all);
	}
	return { columns: assembly.finish(), tables };
}

function isNear({ from, latestEnd }: ChunkEntry, window: TickRange | null): boolean {
	return window === null || (from <= window[1] && latestEnd >= window[0]);
}

async function openBlock(source: ColumnSource, block: Block, from: number): Promise<Uint8Array> {
	const packed = await source.read(from, block.packed);
	if (packed.length < block.packed) {
		const end = from + packed.length;
		throw new ColumnFileError(`The data file ends at byte ${end} of ${from + block.packed}`);
	}
	const bytes = await unpack(source, packed, block);
	if (bytes.length !== block.bytes || crc32(bytes) !== block.crc32) {
		throw new ColumnFileError(`The bytes from ${from} on are not those that the list describes`);
	}
	return bytes;
}

async function unpack(source: ColumnSource, packed: Uint8Array, block: Block): Promise<Uint8Array> {
	try {
		return await source.inflate(packed, block.bytes);
	} catch {
		return new Uint8Array();
	}
}

function checkEntry(chunk: EventChunk, entry: ChunkEntry): void {
	const times = toChunkTimes(chunk);
	const isSame =
		chunk.band === entry.band &&
		chunk.start.length === entry.rows &&
		times.from === entry.from &&
		times.to === entry.to &&
		times.latestEnd === entry.latestEnd &&
		times.longest === entry.longest;
	if (!isSame) throw new ColumnFileError('A chunk is not the one that the list describes');
}
