import { encodeChunk } from '#lib/core/columns/chunk-codec.ts';
import { toChunkTimes } from '#lib/core/columns/chunk-times.ts';
import { crc32 } from '#lib/core/columns/crc32.ts';
import type { EventChunk } from '#lib/core/columns/event-chunk.ts';
import {
	DATA_HEAD,
	type Block,
	type ChunkEntry,
	type Manifest
} from '#lib/core/columns/manifest.ts';
import { encodeTables, type ColumnTables } from '#lib/core/columns/tables-codec.ts';

/** What a manifest says before any row is written. */
export type ManifestHead = Pick<Manifest, 'scale' | 'places' | 'kinds' | 'actors' | 'weightStep'>;

export interface ColumnSink {
	/** Appends to the data file. */
	write(bytes: Uint8Array): void;
	/** Raw DEFLATE. */
	deflate(bytes: Uint8Array): Uint8Array;
}

/** Writes a data file chunk by chunk and holds no more of it than one chunk. */
export class ColumnWriter {
	readonly #sink: ColumnSink;
	readonly #head: ManifestHead;
	readonly #tables: Block;
	readonly #chunks: ChunkEntry[] = [];

	constructor(sink: ColumnSink, head: ManifestHead, tables: ColumnTables) {
		this.#sink = sink;
		this.#head = head;
		sink.write(DATA_HEAD);
		this.#tables = this.#append(encodeTables(tables));
	}

	/** Chunks come by band, then by start; a band may take several. */
	add(chunk: EventChunk): void {
		this.#chunks.push({
			...this.#append(encodeChunk(chunk)),
			band: chunk.band,
			rows: chunk.start.length,
			...toChunkTimes(chunk)
		});
	}

	finish(): Manifest {
		return {
			format: 'dateline-columns',
			version: 1,
			...this.#head,
			count: this.#chunks.reduce((sum, { rows }) => sum + rows, 0),
			tables: this.#tables,
			chunks: this.#chunks
		};
	}

	#append(bytes: Uint8Array): Block {
		const packed = this.#sink.deflate(bytes);
		this.#sink.write(packed);
		return { packed: packed.length, bytes: bytes.length, crc32: crc32(bytes) };
	}
}
