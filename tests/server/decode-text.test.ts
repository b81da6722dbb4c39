import { describe, expect, it } from 'vitest';
import { decodeText } from '#lib/server/decode-text.ts';

const WORDS = 'id,name\nدمشق,Łódź\n';

function utf16(text: string, littleEndian: boolean): Uint8Array {
	const bytes = new DataView(new ArrayBuffer(2 + text.length * 2));
	bytes.setUint16(0, 0xfeff, littleEndian);
	[...text].forEach((_, at) => bytes.setUint16(2 + at * 2, text.charCodeAt(at), littleEndian));
	return new Uint8Array(bytes.buffer);
}

describe('decodeText', () => {
	it('reads UTF-8', () => {
		expect(decodeText(new TextEncoder().encode(WORDS))).toBe(WORDS);
	});

	it('takes the byte order mark that spreadsheets put before UTF-8 off the first header', () => {
		expect(decodeText(new TextEncoder().encode(`\ufeff${WORDS}`))).toBe(WORDS);
	});

	it('reads the “Unicode text” of spreadsheets, UTF-16 little endian', () => {
		expect(decodeText(utf16(WORDS, true))).toBe(WORDS);
	});

	it('reads UTF-16 big endian', () => {
		expect(decodeText(utf16(WORDS, false))).toBe(WORDS);
	});

	it('refuses bytes of an old code page instead of guessing letters', () => {
		expect(decodeText(Uint8Array.of(0x63, 0x61, 0x66, 0xe9))).toBeNull();
	});

	it('reads an empty file as empty text', () => {
		expect(decodeText(new Uint8Array())).toBe('');
	});

	it('keeps line ends as they stand', () => {
		expect(decodeText(new TextEncoder().encode('a\r\nb\rc\n'))).toBe('a\r\nb\rc\n');
	});
});
