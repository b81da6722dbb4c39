/**
 * Text of a file's bytes: UTF-8 with or without byte order mark, or UTF-16 of either order with
 * one (what spreadsheets write as "Unicode text"). The mark itself is not part of the text.
 * null where the bytes are neither.
 */
export function decodeText(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	return 'utf-8';
}
