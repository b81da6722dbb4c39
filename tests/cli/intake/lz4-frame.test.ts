import { describe, expect, it } from 'vitest';
import { unpackLz4Frame } from '../../../src/cli/intake/lz4-frame.ts';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const letters = (word: string) => [...new TextEncoder().encode(word)];

/** A frame of blocks that may refer to each other, without checksums. */
function frame(...blocks: { bytes: number[]; plain?: boolean }[]): Uint8Array {
	const body = blocks.flatMap(({ bytes, plain = false }) => [
		bytes.length & 0xff,
		bytes.length >> 8,
		0,
		plain ? 0x80 : 0,
		...bytes
	]);
	return Uint8Array.from([0x04, 0x22, 0x4d, 0x18, 0x40, 0x40, 0xc0, ...body, 0, 0, 0, 0]);
}

describe('an LZ4 frame', () => {
	it('holds letters as they are', () => {
		expect(text(unpackLz4Frame(frame({ bytes: letters('plain'), plain: true }), 5))).toBe('plain');
		expect(text(unpackLz4Frame(frame({ bytes: [0x50, ...letters('plain')] }), 5))).toBe('plain');
	});

	it('repeats what it has said, also while it says it', () => {
		const bytes = [0x21, ...letters('ab'), 2, 0, 0x10, ...letters('c')];
		expect(text(unpackLz4Frame(frame({ bytes }), 8))).toBe('abababac'.slice(0, 7) + 'c');
	});

	it('refers back to earlier blocks', () => {
		const first = { bytes: letters('hello '), plain: true };
		const second = { bytes: [0x02, 6, 0, 0x10, ...letters('!')] };
		expect(text(unpackLz4Frame(frame(first, second), 13))).toBe('hello hello !');
	});

	it('says long lengths in several bytes', () => {
		const word = 'x'.repeat(300);
		const bytes = [0xf0, 255, 30, ...letters(word)];
		expect(text(unpackLz4Frame(frame({ bytes }), 300))).toBe(word);
	});

	it.each([
		['something else', Uint8Array.from(letters('no frame at all')), 5, 'no LZ4 frame'],
		['a block that is cut off', frame({ bytes: [0x50, 1] }).slice(0, 12), 5, 'cut off'],
		['fewer bytes than said', frame({ bytes: [0x10, 97] }), 2, 'gives 1 bytes, not 2'],
		['a look back to before it began', frame({ bytes: [0x10, 97, 9, 0, 0] }), 9, 'not there']
	])('refuses %s', (_, packed, bytes, message) => {
		expect(() => unpackLz4Frame(packed, bytes)).toThrow(message);
	});

	it('is refused where it ends without its end', () => {
		expect(() => unpackLz4Frame(frame().slice(0, 8), 0)).toThrow(RangeError);
	});
});
