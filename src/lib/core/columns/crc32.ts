const POLYNOMIAL = 0xedb8_8320;
const BITS = 8;

const table = Uint32Array.from({ length: 2 ** BITS }, (_, byte) => {
	let rest = byte;
	for (let bit = 0; bit < BITS; bit++) rest = rest & 1 ? (rest >>> 1) ^ POLYNOMIAL : rest >>> 1;
	return rest;
});

/** The checksum of zip and PNG (ISO 3309), 32 bits. */
export function crc32(bytes: Uint8Array): number {
	let rest = 0xffff_ffff;
	for (let at = 0; at < bytes.length; at++) {
		rest = table[(rest ^ bytes[at]!) & 0xff]! ^ (rest >>> BITS);
	}
	return (rest ^ 0xffff_ffff) >>> 0;
}
