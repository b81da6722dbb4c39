import { checkChunk } from '#lib/core/columns/check-chunk.ts';
import { decodeChunk } from '#lib/core/columns/chunk-codec.ts';
import { toChunkTimes } from '#lib/core/columns/chunk-times.ts';
import { ColumnFileError } from '#lib/core/columns/column-file-error.ts';
import { crc32 } from '#lib/core/columns/crc32.ts';
import type { EventChunk } from '#lib/core/columns/event-chunk.ts';
import {
	DATA_HEAD,
	toOffsets,
	type Block,
	type ChunkEntry,
	type Manifest
} from '#lib/core/columns/manifest.ts';
import { decodeTables, type ColumnTables } from '#lib/core/columns/tables-codec.ts';

/** Where the bytes come from: a disk, or range requests. */
export interface ColumnSource {
	/** So many bytes of the data file from a position on, fewer where it ends before. */
	read(from: number, bytes: number): Promise<Uint8Array>;
	/** Undoes raw DEFLATE. May throw, or give something else, where the bytes are damaged. */
	inflate(packed: Uint8Array, bytes: number): Promise<Uint8Array> | Uint8Array;
}

/** Reads a data file block by block. Nothing of a damaged file ever comes back. */
export class ColumnReader {
	readonly manifest: Manifest;
	readonly tables: ColumnTables;
	readonly #source: ColumnSource;
	readonly #offsets: readonly number[];

	private constructor(
		manifest: Manifest,
		tables: ColumnTables,
		source: ColumnSource,
		offsets: readonly number[]
	) {
		this.manifest = manifest;
		this.tables = tables;
		this.#source = source;
		this.#offsets = offsets;
	}

	/** @throws ColumnFileError where the tables are not those that the manifest describes */
	static async open(manifest: Manifest, source: ColumnSource): Promise<ColumnReader> {
		const head = await source.read(0, DATA_HEAD.length);
		if (!DATA_HEAD.every((byte, at) => head[at] === byte)) {
			throw new ColumnFileError('The data file does not begin like one');
		}
		const offsets = toOffsets(manifest);
		const bytes = await openBlock(source, manifest.tables, offsets[0]!);
		return new ColumnReader(manifest, decodeTables(bytes, manifest), source, offsets);
	}

	/**
	 * @param at position of the chunk in the manifest
	 * @throws ColumnFileError where it is not the chunk that the manifest describes
	 */
	async readChunk(at: number): Promise<EventChunk> {
		const { places, kinds, chunks } = this.manifest;
		const { pairs, actorSets } = this.tables;
		const entry = chunks[at]!;
		const chunk = decodeChunk(await openBlock(this.#source, entry, this.#offsets[at + 1]!));
		checkEntry(chunk, entry);
		checkChunk(chunk, {
			places,
			kinds,
			pairs: pairs.from.length,
			actorSets: actorSets.offsets.length - 1
		});
		return chunk;
	}
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
