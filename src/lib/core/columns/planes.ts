import { ColumnFileError } from '#lib/core/columns/column-file-error.ts';

// A list of numbers as bytes: how many bytes each takes (1), the least of them (4), then all lowest
// bytes of what they are above it, all second ones, and so on. Bytes of one significance are alike
// and compress well; equal numbers take no bytes at all.

const HEAD_BYTES = 5;
const BYTE = 256;

/** Writes lists of numbers one after the other. */
export class PlaneWriter {
	readonly #parts: Uint8Array[] = [];

	add(values: Uint32Array | Uint8Array): this {
		let least = values[0] ?? 0;
		let greatest = least;
		for (let at = 1; at < values.length; at++) {
			const value = values[at]!;
			if (value < least) least = value;
			else if (value > greatest) greatest = value;
		}
		const width = bytesFor(greatest - least);
		const part = new Uint8Array(HEAD_BYTES + width * values.length);
		part[0] = width;
		new DataView(part.buffer).setUint32(1, least, true);
		for (let plane = 0; plane < width; plane++) {
			const first = HEAD_BYTES + plane * values.length;
			const shift = plane * 8;
			for (let at = 0; at < values.length; at++) part[first + at] = (values[at]! - least) >>> shift;
		}
		this.#parts.push(part);
		return this;
	}

	bytes(): Uint8Array<ArrayBuffer> {
		const bytes = new Uint8Array(this.#parts.reduce((sum, { length }) => sum + length, 0));
		let at = 0;
		for (const part of this.#parts) {
			bytes.set(part, at);
			at += part.length;
		}
		return bytes;
	}
}

/** Reads them again. Throws ColumnFileError where bytes are missing or left over. */
export class PlaneReader {
	readonly #bytes: Uint8Array;
	#at = 0;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
	}

	read(count: number): Uint32Array<ArrayBuffer> {
		const bytes = this.#bytes;
		const first = this.#at + HEAD_BYTES;
		const width = bytes[this.#at] ?? BYTE;
		if (width > 4 || first + width * count > bytes.length) {
			throw new ColumnFileError(`A list of ${count} numbers does not fit into its block`);
		}
		const least = new DataView(bytes.buffer, bytes.byteOffset).getUint32(this.#at + 1, true);
		const values = joinPlanes(bytes, first, width, count, least);
		this.#at = first + width * count;
		return values;
	}

	finish(): void {
		const left = this.#bytes.length - this.#at;
		if (left > 0) throw new ColumnFileError(`A block has ${left} bytes more than its lists take`);
	}
}

/**
 * One pass for each width: to read and write the numbers again takes longest. Sums are cut to 32 bits
 * at once, which keeps them whole numbers of the machine.
 */
function joinPlanes(
	bytes: Uint8Array,
	low: number,
	width: number,
	count: number,
	least: number
): Uint32Array<ArrayBuffer> {
	const values = new Uint32Array(count);
	const [second, third, fourth] = [low + count, low + 2 * count, low + 3 * count];
	if (width === 0) return values.fill(least);
	const lowest = least | 0;
	if (width === 1) {
		for (let at = 0; at < count; at++) values[at] = (lowest + bytes[low + at]!) | 0;
	} else if (width === 2) {
		for (let at = 0; at < count; at++) {
			values[at] = (lowest + (bytes[low + at]! | (bytes[second + at]! << 8))) | 0;
		}
	} else if (width === 3) {
		for (let at = 0; at < count; at++) {
			const above = bytes[low + at]! | (bytes[second + at]! << 8) | (bytes[third + at]! << 16);
			values[at] = (lowest + above) | 0;
		}
	} else {
		for (let at = 0; at < count; at++) {
			const lower = bytes[low + at]! | (bytes[second + at]! << 8) | (bytes[third + at]! << 16);
			values[at] = (lowest + (lower | (bytes[fourth + at]! << 24))) | 0;
		}
	}
	return values;
}

function bytesFor(greatest: number): number {
	let width = 0;
	while (width < 4 && greatest >= BYTE ** width) width++;
	return width;
}
