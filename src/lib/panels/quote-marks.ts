const MARKS: Readonly<Record<string, readonly [open: string, close: string]>> = {
	ar: ['«', '»'],
	de: ['„', '“'],
	es: ['«', '»'],
	fa: ['«', '»'],
	fr: ['« ', ' »'],
	ja: ['「', '」'],
	ru: ['«', '»'],
	uk: ['«', '»'],
	zh: ['“', '”']
};

/** The quotation marks with which a language encloses another's words; English ones by default. */
export function quoteMarks(language: string): readonly [open: string, close: string] {
	return MARKS[language.split('-', 1)[0] ?? ''] ?? ['“', '”'];
}
