import { checkOfPlaces, toAreaPlaces, type Box } from '#lib/core/columns/area-places.ts';
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
import { partStretch, type StretchPart } from '#lib/core/columns/part-stretch.ts';
import type { AreaSplit } from '#lib/core/columns/split-areas.ts';
import { encodeTables, type ColumnTables } from '#lib/core/columns/tables-codec.ts';

/** What a manifest says before any row is written. */
export type ManifestHead = Pick<Manifest, 'scale' | 'places' | 'kinds' | 'actors' | 'weightStep'>;

export interface ColumnSink {
	/** Appends to the data file. */
	write(bytes: Uint8Array): void;
	/** Raw DEFLATE. */
	deflate(bytes: Uint8Array): Uint8Array;
}

/** Which number each place has in an area, and a checksum of those that it has. */
interface WrittenArea {
	check: number;
	numberOf: Uint32Array;
}

/** Writes a data file stretch by stretch and holds no more of it than one stretch. */
export class ColumnWriter {
	readonly #sink: ColumnSink;
	readonly #head: ManifestHead;
	readonly #split: AreaSplit;
	readonly #areas: readonly WrittenArea[];
	readonly #tables: Block;
	readonly #chunks: ChunkEntry[] = [];
	#stretches = 0;

	constructor(sink: ColumnSink, head: ManifestHead, tables: ColumnTables, split: AreaSplit) {
		this.#sink = sink;
		this.#head = head;
		this.#split = split;
		this.#areas = split.areas.map((box) => toWrittenArea(tables, box));
		sink.write(DATA_HEAD);
		this.#tables = this.#append(encodeTables(tables));
	}

	/** Stretches come by band, then by start; a band may take several. */
	add(stretch: EventChunk): void {
		for (const part of partStretch(stretch, this.#split)) this.#addPart(part);
		this.#stretches++;
	}

	finish(): Manifest {
		return {
			format: 'dateline-columns',
			version: 2,
			...this.#head,
			count: this.#chunks.reduce((sum, { rows }) => sum + rows, 0),
			tables: this.#tables,
			areas: this.#split.areas.map((box) => [...box]),
			chunks: this.#chunks
		};
	}

	#addPart({ area, rows }: StretchPart): void {
		const own = area === null ? null : this.#areas[area]!;
		const where = own ? rows.where.map((place) => own.numberOf[place]!) : rows.where;
		const chunk = { ...rows, where, area, areaCheck: own?.check ?? 0 };
		this.#chunks.push({
			...this.#append(encodeChunk(chunk)),
			stretch: this.#stretches,
			band: rows.band,
			area,
			rows: rows.start.length,
			...toChunkTimes(rows)
		});
	}

	#append(bytes: Uint8Array): Block {
		const packed = this.#sink.deflate(bytes);
		this.#sink.write(packed);
		return { packed: packed.length, bytes: bytes.length, crc32: crc32(bytes) };
	}
}

function toWrittenArea(tables: ColumnTables, box: Box): WrittenArea {
	const places = toAreaPlaces(tables, box);
	const numberOf = new Uint32Array(tables.lng.length);
	places.forEach((place, number) => (numberOf[place] = number));
	return { check: checkOfPlaces(places), numberOf };
}
