/** What separates ids in addresses; `%` because escapes begin with it. */
const RESERVED = /[%;~:]/g;
const ESCAPE = /%([0-9A-F]{2})/g;

/** Ids joined by `;`. A separator inside an id is escaped, on top of the address's own escapes. */
export function encodeIds(ids: readonly string[]): string {
	return ids.map(encodeId).join(';');
}

/** The distinct ids of a text that `encodeIds` wrote or a person typed; blanks are left out. */
export function decodeIds(text: string): string[] {
	const ids = text.split(';').map((id) => decodeId(id.trim()));
	return [...new Set(ids.filter((id) => id !== ''))];
}

export function encodeId(id: string): string {
	return id.replace(RESERVED, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

export function decodeId(text: string): string {
	return text.replace(ESCAPE, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
