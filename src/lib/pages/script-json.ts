const ESCAPES: Readonly<Record<string, string>> = {
	'<': '\\u003c',
	'>': '\\u003e',
	'&': '\\u0026',
	'\u2028': '\\u2028',
	'\u2029': '\\u2029'
};
const SPECIAL = /[<>&\u2028\u2029]/g;

/** JSON that stays JSON inside a script element, whatever its texts hold. */
export function toScriptJson(value: object): string {
	return JSON.stringify(value).replace(SPECIAL, (sign) => ESCAPES[sign] ?? sign);
}
