/** So many characters are made at a time: more arguments than that a function may not have. */
const BLOCK = 2 ** 13;

/** Bytes as base64 (RFC 4648, section 4). */
export function encodeBase64(bytes: Uint8Array): string {
	const parts: string[] = [];
	for (let at = 0; at < bytes.length; at += BLOCK) {
		parts.push(String.fromCharCode(...bytes.subarray(at, at + BLOCK)));
	}
	return btoa(parts.join(''));
}

/** @throws DOMException for text that is not base64 */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
	const characters = atob(text);
	const bytes = new Uint8Array(characters.length);
	for (let at = 0; at < bytes.length; at++) bytes[at] = characters.charCodeAt(at);
	return bytes;
}
