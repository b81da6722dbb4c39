import { inflateSync } from 'fflate';
import { ColumnFileError } from '#lib/core/columns/column-file-error.ts';
import type { ByteRange, ColumnSource } from '#lib/core/columns/column-reader.ts';

/** What could not be fetched, and why; another time it may be. */
export class FetchError extends Error {
	override name = 'FetchError';
}

export type FetchFile = (address: string, headers?: Record<string, string>) => Promise<Response>;

/** Neighbours are asked for together until they are so many. */
const REQUEST_BYTES = 2 ** 18;
/** Requests that are under way at once, most of them before they are needed. */
const MOST_UNDER_WAY = 6;
const PARTIAL = 206;
const OUT_OF_RANGE = 416;

/** Bytes that one request asks for; null until it does. */
interface Piece {
	from: number;
	to: number;
	bytes: Promise<Uint8Array> | null;
}

/**
 * A data file on any static host, by range requests, each byte asked for once. A host that knows no
 * ranges answers the first request with the whole file, which then is read instead.
 */
export class HttpColumns implements ColumnSource {
	readonly #address: string;
	readonly #bytes: number;
	readonly #fetch: FetchFile;
	/** By where blocks begin. */
	readonly #pieces = new Map<number, Piece>();
	/** What is expected and not yet asked for, in its order. */
	#queue: Piece[] = [];
	#underWay = 0;
	#first: Promise<Uint8Array> | null = null;
	#whole: Uint8Array | null = null;

	/** @param bytes of the whole file, as its manifest has them */
	constructor(address: string, bytes: number, fetchFile: FetchFile) {
		this.#address = address;
		this.#bytes = bytes;
		this.#fetch = fetchFile;
	}

	/** What is here already is not asked for again. */
	expect(blocks: readonly ByteRange[]): void {
		const queue: Piece[] = [];
		for (const [from, bytes] of blocks) {
			const known = this.#pieces.get(from);
			if (known?.bytes) continue;
			const to = from + bytes;
			const last = queue.at(-1);
			const isNeighbour = last?.to === from && from - last.from < REQUEST_BYTES;
			const piece = isNeighbour ? last : { from, to, bytes: null };
			piece.to = to;
			if (!isNeighbour) queue.push(piece);
			this.#pieces.set(from, piece);
		}
		this.#queue = queue;
	}

	/** @throws FetchError; ColumnFileError where the file is of another length */
	async read(from: number, bytes: number): Promise<Uint8Array> {
		const piece = this.#pieces.get(from) ?? { from, to: from + bytes, bytes: null };
		const wanted = this.#bring(piece);
		// Only after the first answer is it known whether the host knows ranges.
		this.#first ??= wanted;
		await this.#first;
		this.#bringAhead();
		const own = await wanted;
		const begin = this.#whole ? 0 : piece.from;
		return (this.#whole ?? own).subarray(from - begin, from - begin + bytes);
	}

	inflate(packed: Uint8Array, bytes: number): Uint8Array {
		return inflateSync(packed, { out: new Uint8Array(bytes) });
	}

	#bringAhead(): void {
		while (this.#underWay < MOST_UNDER_WAY) {
			const next = this.#queue.shift();
			if (!next) return;
			// Whoever needs it will hear of a failure.
			this.#bring(next).catch(() => {});
		}
	}

	#bring(piece: Piece): Promise<Uint8Array> {
		if (piece.bytes) return piece.bytes;
		this.#underWay++;
		piece.bytes = this.#fetchPiece(piece).finally(() => this.#underWay--);
		return piece.bytes;
	}

	async #fetchPiece({ from, to }: Piece): Promise<Uint8Array> {
		if (this.#whole) return this.#whole;
		const last = Math.min(to, this.#bytes) - 1;
		const response = await this.#fetch(this.#address, { range: `bytes=${from}-${last}` });
		if (response.status === OUT_OF_RANGE) throw this.#wrongLength('fewer');
		const bytes = await toBytes(response);
		if (response.status !== PARTIAL) {
			if (bytes.length !== this.#bytes) throw this.#wrongLength(bytes.length);
			this.#whole = bytes;
			return bytes;
		}
		const total = /\/(\d+)$/.exec(response.headers.get('content-range') ?? '')?.[1];
		if (total !== undefined && Number(total) !== this.#bytes) throw this.#wrongLength(total);
		return bytes;
	}

	#wrongLength(bytes: number | string): ColumnFileError {
		return new ColumnFileError(
			`The data file has ${bytes} bytes, the list of columns tells of ${this.#bytes}`
		);
	}
}

async function toBytes(response: Response): Promise<Uint8Array> {
	try {
		return new Uint8Array(await response.arrayBuffer());
	} catch {
		throw new FetchError('The connection broke off while the events were on their way.');
	}
}
