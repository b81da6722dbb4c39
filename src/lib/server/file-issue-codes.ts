import type { IssueCodeEntry } from '#lib/core/dataset/codes/issue-code-entry.ts';

/** Findings about files as such, before anything in them is read. Documented in docs/format.md. */
export const FILE_ISSUE_CODES = {
	'folder-missing': {
		severity: 'error',
		summary: 'There is no such folder.',
		example: '`npx dateline check data/nowhere`'
	},
	'file-missing': {
		severity: 'error',
		summary: 'A file that the dataset needs is not there.',
		example: 'no `datapackage.json`'
	},
	'file-is-folder': {
		severity: 'error',
		summary: 'A folder stands where a file is expected.',
		example: 'a folder named `events.csv`'
	},
	'file-unreadable': {
		severity: 'error',
		summary: 'The system does not let the file be read.',
		example: 'no permission'
	},
	'file-too-large': {
		severity: 'error',
		summary: 'The file is larger than 64 MiB.',
		example: 'an `events.csv` of 80 MiB'
	},
	'file-encoding': {
		severity: 'error',
		summary: 'The file is neither UTF-8 nor UTF-16 with a byte order mark.',
		example: 'a table saved as Windows-1252'
	},
	'file-damaged': {
		severity: 'error',
		summary: 'A file of large data ends too early, or is not of the format its name says.',
		example: 'a Parquet file of which the end is missing'
	},
	'file-too-varied': {
		severity: 'error',
		summary: 'A file of large data has more different places, actors or kinds than can be held.',
		example: 'a text of its own for each event as `kind`'
	},
	'text-unreadable': {
		severity: 'warning',
		summary: 'A source text could not be read, so nothing was checked against it.',
		example: 'a `.txt` file in Windows-1252'
	}
} as const satisfies Readonly<Record<string, IssueCodeEntry>>;

export type FileIssueCode = keyof typeof FILE_ISSUE_CODES;
