/** Bytes as text of RFC 4648, section 4. */
export function encodeBase64(bytes: Uint8Array): string {
	let text = '';
	for (const byte of bytes) text += String.fromCharCode(byte);
	return btoa(text);
}
