import type { IssueCodeEntry } from '#lib/core/dataset/codes/issue-code-entry.ts';

/** Findings about single cells. */
export const CELL_CODES = {
	'cell-required': {
		severity: 'error',
		summary: 'A cell that every row needs is empty or blank.',
		example: 'an event without title'
	},
	'id-syntax': {
		severity: 'error',
		summary: 'An id is not in kebab-case of a-z and 0-9.',
		example: '`Hafez al-Assad`'
	},
	'id-duplicate': {
		severity: 'error',
		summary: 'Two rows of a table have the same id; the second was not read.',
		example: 'two events `visit-1971`'
	},
	'reference-missing': {
		severity: 'error',
		summary: 'A cell names the id of a row that does not exist; the nearest id is told.',
		example: 'place `damascu`'
	},
	'reference-ambiguous': {
		severity: 'error',
		summary: 'An excerpt supports an id that is both an event and a relation.',
		example: '`treaty-1980` in both tables'
	},
	'value-unknown': {
		severity: 'error',
		summary: 'A cell holds a word outside its closed list; the nearest one is told.',
		example: 'modality `assertd`'
	},
	'number-invalid': {
		severity: 'error',
		summary: 'A cell that needs a number holds something else.',
		example: '`1,5` or `about 200`'
	},
	'number-range': {
		severity: 'error',
		summary: 'A number lies outside what it can be.',
		example: 'radius_km `-5`'
	},
	'quantity-without-unit': {
		severity: 'warning',
		summary: 'A quantity does not say what it counts.',
		example: 'quantity `400`, unit empty'
	},
	'coordinates-format': {
		severity: 'error',
		summary: 'A coordinate is not in decimal degrees; what to write is told.',
		example: "`10°30'` or `51,5`"
	},
	'coordinates-incomplete': {
		severity: 'error',
		summary: 'One of latitude and longitude is empty.',
		example: 'lat `33.5`, lon empty'
	},
	'coordinates-range': {
		severity: 'error',
		summary: 'Coordinates name no place on Earth.',
		example: 'lon `1e9`'
	},
	'coordinates-swapped': {
		severity: 'error',
		summary: 'The latitude would do as a longitude.',
		example: 'lat `139.7`, lon `35.7`'
	},
	'coordinates-wrapped': {
		severity: 'warning',
		summary: 'A longitude from 180 to 360 is read as one to the west.',
		example: 'lon `190`'
	},
	'coordinates-null-island': {
		severity: 'warning',
		summary: 'Coordinates are 0, 0, which mostly means that they are not known.',
		example: 'lat `0`, lon `0`'
	},
	'coordinates-outside-country': {
		severity: 'warning',
		summary: 'A place lies more than 30 km outside the country stated for it.',
		example: 'Damascus with country `EG`'
	},
	'coordinates-far': {
		severity: 'warning',
		summary:
			'A city or site lies more than 50 km, and its radius, from every known place of its name and country.',
		example: 'Latakia at 33.5, 36.3'
	},
	'country-unknown': {
		severity: 'warning',
		summary: 'A country is no ISO 3166-1 alpha-2 code and was left out.',
		example: '`SYR`'
	},
	'date-invalid': {
		severity: 'error',
		summary: 'A date is not EDTF; what to write is told.',
		example: '`June 2004`'
	},
	'date-ambiguous': {
		severity: 'error',
		summary: 'A date may be read in two ways.',
		example: '`12/11/1918`'
	},
	'date-no-such-day': {
		severity: 'error',
		summary: 'A date names a day or month that the calendar lacks.',
		example: '`2003-02-29`'
	},
	'date-reversed': {
		severity: 'error',
		summary: 'An interval ends before it begins.',
		example: '`1945/1939`'
	},
	'date-unsupported': {
		severity: 'error',
		summary: 'A date is EDTF that Dateline refuses, with the reason.',
		example: '`19`'
	}
} as const satisfies Readonly<Record<string, IssueCodeEntry>>;
