const POLYNOMIAL = 0xedb8_8320;
const BITS = 8;
const BYTES = 2 ** BITS;

const ofByte = Uint32Array.from({ length: BYTES }, (_, byte) => {
	let rest = byte;
	for (let bit = 0; bit < BITS; bit++) rest = rest & 1 ? (rest >>> 1) ^ POLYNOMIAL : rest >>> 1;
	return rest;
});
/** What a byte adds that one, two or three more come after. */
const [ofSecond, ofThird, ofFourth] = [
	after(ofByte),
	after(after(ofByte)),
	after(after(after(ofByte)))
];

/** The checksum of zip and PNG (ISO 3309), 32 bits; four bytes at a time. */
export function crc32(bytes: Uint8Array): number {
	let rest = 0xffff_ffff;
	let at = 0;
	for (const whole = bytes.length - 3; at < whole; at += 4) {
		const next =
			rest ^
			(bytes[at]! |
				(bytes[at + 1]! << BITS) |
				(bytes[at + 2]! << (2 * BITS)) |
				(bytes[at + 3]! << (3 * BITS)));
		rest =
			ofFourth[next & 0xff]! ^
			ofThird[(next >>> BITS) & 0xff]! ^
			ofSecond[(next >>> (2 * BITS)) & 0xff]! ^
			ofByte[next >>> (3 * BITS)]!;
	}
	for (; at < bytes.length; at++) rest = ofByte[(rest ^ bytes[at]!) & 0xff]! ^ (rest >>> BITS);
	return (rest ^ 0xffff_ffff) >>> 0;
}

function after(table: Uint32Array): Uint32Array {
	return table.map((rest) => (rest >>> BITS) ^ ofByte[rest & 0xff]!);
}
