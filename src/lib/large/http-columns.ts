import { inflateSync } from 'fflate';
import { ColumnFileError } from '#lib/core/columns/column-file-error.ts';
import type { ColumnSource } from '#lib/core/columns/column-reader.ts';

/** What could not be fetched, and why; another time it may be. */
export class FetchError extends Error {
	override name = 'FetchError';
}

export type FetchFile = (address: string, headers?: Record<string, string>) => Promise<Response>;

const BLOCK_BYTES = 2 ** 18;
/** Blocks that are asked for before they are needed. */
const AHEAD = 3;
const PARTIAL = 206;
const OUT_OF_RANGE = 416;

/**
 * A data file on any static host, by range requests in blocks, each asked for once. A host that
 * knows no ranges answers the first request with the whole file, which then is read instead.
 */
export class HttpColumns implements ColumnSource {
	readonly #address: string;
	readonly #bytes: number;
	readonly #fetch: FetchFile;
	readonly #blocks = new Map<number, Promise<Uint8Array>>();
	#whole: Uint8Array | null = null;

	/** @param bytes of the whole file, as its manifest has them */
	constructor(address: string, bytes: number, fetchFile: FetchFile) {
		this.#address = address;
		this.#bytes = bytes;
		this.#fetch = fetchFile;
	}

	/** @throws FetchError; ColumnFileError where the file is of another length */
	async read(from: number, bytes: number): Promise<Uint8Array> {
		const to = Math.min(from + bytes, this.#bytes);
		const [first, last] = [from, Math.max(from, to - 1)].map((at) => Math.floor(at / BLOCK_BYTES));
		// Only after the first answer is it known whether the host knows ranges.
		if (this.#blocks.size === 0) await this.#block(first!);
		const whole = this.#part(from, to);
		if (whole) return whole;
		const wanted = Array.from({ length: last! - first! + 1 }, (_, at) => this.#block(first! + at));
		for (let ahead = last! + 1; ahead <= last! + AHEAD; ahead++) {
			// Whoever needs it will hear of a failure.
			if (ahead * BLOCK_BYTES < this.#bytes) this.#block(ahead).catch(() => {});
		}
		const read = new Uint8Array(to - from);
		for (const [at, block] of (await Promise.all(wanted)).entries()) {
			const begin = (first! + at) * BLOCK_BYTES;
			const part = block.subarray(Math.max(0, from - begin), Math.max(0, to - begin));
			read.set(part, Math.max(0, begin - from));
		}
		return this.#part(from, to) ?? read;
	}

	inflate(packed: Uint8Array, bytes: number): Uint8Array {
		return inflateSync(packed, { out: new Uint8Array(bytes) });
	}

	#part(from: number, to: number): Uint8Array | null {
		return this.#whole?.subarray(from, to) ?? null;
	}

	#block(number: number): Promise<Uint8Array> {
		const known = this.#blocks.get(number);
		if (known) return known;
		const block = this.#fetchBlock(number * BLOCK_BYTES);
		this.#blocks.set(number, block);
		return block;
	}

	async #fetchBlock(from: number): Promise<Uint8Array> {
		const to = Math.min(from + BLOCK_BYTES, this.#bytes) - 1;
		const response = await this.#fetch(this.#address, { range: `bytes=${from}-${to}` });
		if (response.status === OUT_OF_RANGE) throw this.#wrongLength('fewer');
		const bytes = await toBytes(response);
		if (response.status !== PARTIAL) {
			if (bytes.length !== this.#bytes) throw this.#wrongLength(bytes.length);
			this.#whole = bytes;
			return bytes.subarray(from, to + 1);
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
