const MAGIC = 0x184d2204;
const FLAGS = { blockChecksum: 0x10, contentSize: 0x08, dictionary: 0x01 } as const;
const IS_PLAIN = 0x80000000;
const LEAST_MATCH = 4;
const LONG = 15;
const BYTE = 255;

/**
 * Unpacks an LZ4 frame, as Arrow and Feather files hold it. Blocks may refer back to earlier ones.
 * Checksums are passed over.
 * @param bytes how many there will be
 * @throws RangeError where it is no such frame, is cut off or does not give as many bytes
 */
export function unpackLz4Frame(packed: Uint8Array, bytes: number): Uint8Array {
	const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
	if (view.getUint32(0, true) !== MAGIC) throw new RangeError('this is no LZ4 frame');
	const flags = view.getUint8(4);
	let at = 7;
	if (flags & FLAGS.contentSize) at += 8;
	if (flags & FLAGS.dictionary) at += 4;
	const unpacked = new Uint8Array(bytes);
	let written = 0;
	for (;;) {
		const head = view.getUint32(at, true);
		at += 4;
		if (head === 0) break;
		const length = head & ~IS_PLAIN;
		const block = packed.subarray(at, at + length);
		if (block.length < length) throw new RangeError('an LZ4 block is cut off');
		if (head >>> 31 === 1) {
			unpacked.set(block, written);
			written += length;
		} else written = unpackBlock(block, unpacked, written);
		at += length + (flags & FLAGS.blockChecksum ? 4 : 0);
	}
	if (written !== bytes) throw new RangeError(`LZ4 gives ${written} bytes, not ${bytes}`);
	return unpacked;
}

/** @returns up to where has been written */
function unpackBlock(block: Uint8Array, unpacked: Uint8Array, from: number): number {
	let to = from;
	let at = 0;
	const readLength = (nibble: number): number => {
		if (nibble < LONG) return nibble;
		let length = LONG;
		for (;;) {
			const more = block[at++] ?? 0;
			length += more;
			if (more < BYTE) return length;
		}
	};
	while (at < block.length) {
		const token = block[at++]!;
		const literals = readLength(token >> 4);
		unpacked.set(block.subarray(at, at + literals), to);
		at += literals;
		to += literals;
		if (at >= block.length) break;
		const back = block[at]! | ((block[at + 1] ?? 0) << 8);
		at += 2;
		const length = readLength(token & LONG) + LEAST_MATCH;
		if (back === 0 || back > to || to + length > unpacked.length) {
			throw new RangeError('an LZ4 block refers to what is not there');
		}
		// What is copied may run into itself, which repeats it.
		for (const until = to + length; to < until; to++) unpacked[to] = unpacked[to - back]!;
	}
	return to;
}
