const SIGNS: readonly (readonly [RegExp, string])[] = [
	[/^PK\u0003\u0004/, 'a spreadsheet or another ZIP archive'],
	[/^%PDF-/, 'a PDF'],
	[/^.?PNG\r?\n/, 'a PNG image'],
	[/^\{\\rtf/, 'a rich text document'],
	[/^\s*<(?:!doctype\s+html|html)\b/i, 'a web page'],
	[/^\s*<(?:\?xml|kml|gpx|svg)\b/i, 'an XML file']
];

const JSON_SIGN = /^\s*[[{]/;

/**
 * What a file of data looks like by its first characters, in words, where that is not what its name
 * says; null where it may be right.
 */
export function toLikeness(text: string, expected: 'CSV' | 'JSON'): string | null {
	const start = text.slice(0, 100).replace(/^\uFEFF/, '');
	const sign = SIGNS.find(([pattern]) => pattern.test(start))?.[1];
	if (sign) return sign;
	return expected === 'CSV' && JSON_SIGN.test(start) ? 'a JSON file' : null;
}
