import type { IssueCodeEntry } from '#lib/core/dataset/codes/issue-code-entry.ts';

/** Findings about tables, rows and columns. */
export const TABLE_CODES = {
	'table-missing': {
		severity: 'error',
		summary: 'A table that every dataset needs is not there.',
		example: 'no places.csv'
	},
	'table-unknown': {
		severity: 'warning',
		summary: 'A CSV or GeoJSON file is none of the files of the format and was not read.',
		example: 'event.csv'
	},
	'csv-quote': {
		severity: 'error',
		summary: 'A quotation mark is not closed properly; the row was not read.',
		example: '`a,"b,c`'
	},
	'csv-given-up': {
		severity: 'error',
		summary: 'So many rows have broken quoting that the rest of the table was not read.',
		example: 'a table with a stray `"` in every row'
	},
	'row-ragged': {
		severity: 'error',
		summary: 'A row has more or fewer cells than the header; it was not read.',
		example: 'a title with a comma and no quotation marks'
	},
	'column-missing': {
		severity: 'error',
		summary: 'A column that every row needs is not there; the table was not read.',
		example: 'events.csv without modality'
	},
	'column-duplicate': {
		severity: 'error',
		summary: 'Two columns have the same name; the first one counts.',
		example: '`id,title,title`'
	},
	'column-unknown': {
		severity: 'warning',
		summary: 'A column is kept as a field of your own, but looks like a slip of the pen.',
		example: '`titel`'
	},
	'column-custom': {
		severity: 'info',
		summary: 'A column the format does not know is kept and shown under its own heading.',
		example: '`archive_box`'
	},
	'column-unnamed': {
		severity: 'warning',
		summary: 'A column with cells has no name; they are left out.',
		example: '`id,,title`'
	},
	'column-unsafe': {
		severity: 'warning',
		summary: 'A column with a name that programs reserve was left out.',
		example: '`__proto__`'
	}
} as const satisfies Readonly<Record<string, IssueCodeEntry>>;
