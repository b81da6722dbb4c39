const POLYNOMIAL = 0xedb8_8320;
const BITS = 8;
const BYTES = 2 ** BITS;
const AT_ONCE = 8;

/** What a byte adds if none, one, two, … seven more come after it: lists of 256, one after the other. */
const TABLES = toTables();

/** The checksum of zip and PNG (ISO 3309), 32 bits; eight bytes at a time. */
export function crc32(bytes: Uint8Array): number {
	let rest = -1;
	let at = 0;
	for (const whole = bytes.length - AT_ONCE; at <= whole; at += AT_ONCE) {
		rest =
			TABLES[0x700 | ((rest ^ bytes[at]!) & 0xff)]! ^
			TABLES[0x600 | (((rest >>> 8) ^ bytes[at + 1]!) & 0xff)]! ^
			TABLES[0x500 | (((rest >>> 16) ^ bytes[at + 2]!) & 0xff)]! ^
			TABLES[0x400 | ((rest >>> 24) ^ bytes[at + 3]!)]! ^
			TABLES[0x300 | bytes[at + 4]!]! ^
			TABLES[0x200 | bytes[at + 5]!]! ^
			TABLES[0x100 | bytes[at + 6]!]! ^
			TABLES[bytes[at + 7]!]!;
	}
	for (; at < bytes.length; at++) rest = TABLES[(rest ^ bytes[at]!) & 0xff]! ^ (rest >>> BITS);
	return ~rest >>> 0;
}

function toTables(): Int32Array {
	const tables = new Int32Array(AT_ONCE * BYTES);
	for (let byte = 0; byte < BYTES; byte++) {
		let rest = byte;
		for (let bit = 0; bit < BITS; bit++) rest = rest & 1 ? (rest >>> 1) ^ POLYNOMIAL : rest >>> 1;
		tables[byte] = rest;
	}
	for (let at = BYTES; at < tables.length; at++) {
		const before = tables[at - BYTES]!;
		tables[at] = (before >>> BITS) ^ tables[before & 0xff]!;
	}
	return tables;
}
