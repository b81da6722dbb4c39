const WEB_ADDRESS = /^https?:\/\//i;
const NEVER_IN_ADDRESS = /[\u0000-\u0020\u007f-\u00a0\u2028\u2029<>"\\^`{|}]/;

/**
 * The address in normal form where a page may link to it, else null: absolute, http or https, with
 * a host, without user name or password. Nothing is repaired.
 */
export function toSafeUrl(text: string): string | null {
	const written = text.trim();
	if (!WEB_ADDRESS.test(written) || NEVER_IN_ADDRESS.test(written)) return null;
	if (!URL.canParse(written)) return null;
	const url = new URL(written);
	const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
	return isWeb && url.hostname !== '' && url.username === '' && url.password === ''
		? url.href
		: null;
}
