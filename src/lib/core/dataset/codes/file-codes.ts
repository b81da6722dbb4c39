import type { IssueCodeEntry } from '#lib/core/dataset/codes/issue-code-entry.ts';

/** Findings about datapackage.json and files as such. */
export const FILE_CODES = {
	'package-missing': {
		severity: 'error',
		summary: 'The folder has no datapackage.json.',
		example: 'a folder of tables alone'
	},
	'package-invalid': {
		severity: 'error',
		summary: 'A property of datapackage.json is missing or of the wrong form.',
		example: '`"title": ""`'
	},
	'package-unknown': {
		severity: 'warning',
		summary: 'The dateline section has a property the format does not know.',
		example: '`"quoteLimt": 0.4`'
	},
	'format-newer': {
		severity: 'error',
		summary: 'The dataset was made for a newer Dateline.',
		example: '`"format": 2`'
	},
	'resource-missing': {
		severity: 'error',
		summary: 'A resource names a file that is not in the folder.',
		example: '`"path": "event.csv"`'
	},
	'resource-unlisted': {
		severity: 'warning',
		summary:
			'A table, or overlays.geojson, is no resource of datapackage.json, so other tools do not see it.',
		example: 'relations.csv without a resource'
	},
	'file-empty': {
		severity: 'error',
		summary: 'A file holds nothing.',
		example: 'an events.csv of no bytes'
	},
	'file-wrong-kind': {
		severity: 'error',
		summary: 'A file holds something other than its name says.',
		example: 'a spreadsheet saved as events.csv'
	},
	'json-syntax': {
		severity: 'error',
		summary: 'A JSON file cannot be read; the line and column are told.',
		example: '`{"title": "abc`'
	},
	'json-duplicate-key': {
		severity: 'error',
		summary: 'A property is written twice; the first one counts.',
		example: '`{"id": "a", "id": "b"}`'
	},
	'json-unsafe-key': {
		severity: 'warning',
		summary: 'A property with a name that programs reserve was left out.',
		example: '`{"__proto__": {}}`'
	}
} as const satisfies Readonly<Record<string, IssueCodeEntry>>;
