const SIGNS: readonly (readonly [RegExp, string])[] = [
	[/^PK\u0003\u0004/, 'a spreadsheet or another ZIP archive'],
	[/^%PDF-/, 'a PDF'],
	[/^.?PNG\r?\n/, 'a PNG image'],
	[/^\{\\rtf/, 'a rich text document'],
	[/^\s*<(?:!doctype\s+html|html)\b/i, 'a web page'],
	[/^\s*<(?:\?xml|kml|gpx|svg)\b/i, 'an XML file'],
	[/^\s*[[{]/, 'a JSON file']
];

/** What a text looks like by its first characters, in words; null for anything that may be a table. */
export function toLikeness(text: string): string | null {
	const start = text.slice(0, 100).replace(/^\uFEFF/, '');
	return SIGNS.find(([sign]) => sign.test(start))?.[1] ?? null;
}
