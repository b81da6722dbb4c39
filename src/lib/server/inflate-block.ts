import { inflateRawSync } from 'node:zlib';

/** Room for what zlib asks for beyond the end before it says that there is nothing more. */
const BEYOND_BYTES = 64;
/** More is put together from pieces, so that a false number of bytes cannot ask for all memory. */
const MOST_AT_ONCE = 2 ** 22;

/**
 * Undoes the raw DEFLATE of a block of a column file.
 * @param bytes how many there are: they come in one piece then, not in many that are put together
 * Throws where they are damaged, or more.
 */
export function inflateBlock(packed: Uint8Array, bytes: number): Uint8Array {
	return inflateRawSync(packed, {
		maxOutputLength: Math.max(1, bytes),
		chunkSize: Math.min(bytes + BEYOND_BYTES, MOST_AT_ONCE)
	});
}
