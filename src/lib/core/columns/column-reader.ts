import { checkOfPlaces, toAreaPlaces } from '#lib/core/columns/area-places.ts';
import { checkChunk } from '#lib/core/columns/check-chunk.ts';
import { decodeChunk } from '#lib/core/columns/chunk-codec.ts';
import { toChunkTimes } from '#lib/core/columns/chunk-times.ts';
import { ColumnFileError } from '#lib/core/columns/column-file-error.ts';
import { crc32 } from '#lib/core/columns/crc32.ts';
import type { EventChunk } from '#lib/core/columns/event-chunk.ts';
import type { FileChunk } from '#lib/core/columns/file-chunk.ts';
import { joinStretch } from '#lib/core/columns/join-stretch.ts';
import {
	DATA_HEAD,
	toOffsets,
	type Block,
	type ChunkEntry,
	type Manifest
} from '#lib/core/columns/manifest.ts';
import { toStretches, type Stretch } from '#lib/core/columns/stretches.ts';
import { decodeTables, type ColumnTables } from '#lib/core/columns/tables-codec.ts';

/** Where the bytes come from: a disk, or range requests. */
export interface ColumnSource {
	/** So many bytes of the data file from a position on, fewer where it ends before. */
	read(from: number, bytes: number): Promise<Uint8Array>;
	/** Undoes raw DEFLATE. May throw, or give something else, where the bytes are damaged. */
	inflate(packed: Uint8Array, bytes: number): Promise<Uint8Array> | Uint8Array;
	/** Hears which blocks will be read next, in this order, and may bring them ahead. */
	expect?(blocks: readonly ByteRange[]): void;
}

/** Of one area, and what tells them from others, see `checkOfPlaces`. */
interface AreaPlaces {
	places: Uint32Array;
	check: number;
}

/** So many bytes of the data file from a position on. */
export type ByteRange = readonly [from: number, bytes: number];

/** Reads a data file stretch by stretch. Nothing of a damaged file ever comes back. */
export class ColumnReader {
	readonly manifest: Manifest;
	readonly tables: ColumnTables;
	readonly stretches: readonly Stretch[];
	readonly #source: ColumnSource;
	readonly #offsets: readonly number[];
	readonly #areas = new Map<number, AreaPlaces>();

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
		this.stretches = toStretches(manifest);
	}

	/** @throws ColumnFileError where the tables are not those that the manifest describes */
	static async open(manifest: Manifest, source: ColumnSource): Promise<ColumnReader> {
		const offsets = toOffsets(manifest);
		source.expect?.([
			[0, DATA_HEAD.length],
			[DATA_HEAD.length, manifest.tables.packed]
		]);
		const head = await source.read(0, DATA_HEAD.length);
		if (!DATA_HEAD.every((byte, at) => head[at] === byte)) {
			throw new ColumnFileError('The data file does not begin like one');
		}
		const bytes = await openBlock(source, manifest.tables, offsets[0]!);
		return new ColumnReader(manifest, decodeTables(bytes, manifest), source, offsets);
	}

	/** Says that these chunks will be read next, in this order. */
	expect(chunks: readonly number[]): void {
		this.#source.expect?.(
			chunks.map((at) => [this.#offsets[at + 1]!, this.manifest.chunks[at]!.packed])
		);
	}

	/**
	 * @param chunks of one stretch, all or some: positions in the manifest, ascending
	 * @throws ColumnFileError where they are not the chunks that the manifest describes
	 */
	async readStretch(chunks: readonly number[]): Promise<EventChunk> {
		const { places, kinds } = this.manifest;
		const { pairs, actorSets } = this.tables;
		const read: FileChunk[] = [];
		for (const at of chunks) read.push(await this.#readChunk(at));
		const joined = joinStretch(read);
		checkChunk(joined, {
			places,
			kinds,
			pairs: pairs.from.length,
			actorSets: actorSets.offsets.length - 1
		});
		return joined;
	}

	async #readChunk(at: number): Promise<FileChunk> {
		const entry = this.manifest.chunks[at]!;
		const chunk = decodeChunk(await openBlock(this.#source, entry, this.#offsets[at + 1]!));
		checkEntry(chunk, entry);
		if (chunk.area === null) return chunk;
		toPlaces(chunk, this.#areaOf(chunk.area));
		return chunk;
	}

	#areaOf(area: number): AreaPlaces {
		const known = this.#areas.get(area);
		if (known) return known;
		const places = toAreaPlaces(this.tables, this.manifest.areas[area]!);
		const found = { places, check: checkOfPlaces(places) };
		this.#areas.set(area, found);
		return found;
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

function checkEntry(chunk: FileChunk, entry: ChunkEntry): void {
	const times = toChunkTimes(chunk);
	const isSame =
		chunk.band === entry.band &&
		chunk.area === entry.area &&
		chunk.start.length === entry.rows &&
		times.from === entry.from &&
		times.to === entry.to &&
		times.latestEnd === entry.latestEnd &&
		times.longest === entry.longest;
	if (!isSame) throw new ColumnFileError('A chunk is not the one that the list describes');
}

/** Rows name places by their number in the area: so they lie in it, if it has so many. */
function toPlaces({ area, areaCheck, where }: FileChunk, { places, check }: AreaPlaces): void {
	const count = places.length;
	if (areaCheck !== check) {
		throw new ColumnFileError(`Area ${area} has not the places that its rows were written for`);
	}
	for (let row = 0; row < where.length; row++) {
		const number = where[row]!;
		if (number >= count) {
			throw new ColumnFileError(`A row names place ${number} of the ${count} in area ${area}`);
		}
		where[row] = places[number]!;
	}
}
