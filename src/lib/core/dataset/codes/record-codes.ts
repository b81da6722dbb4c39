import type { IssueCodeEntry } from '#lib/core/dataset/codes/issue-code-entry.ts';

/** Findings about what records say together. */
export const RECORD_CODES = {
	'date-missing': {
		severity: 'warning',
		summary: 'A record has no date, and is not called undated.',
		example: 'date and date_basis empty'
	},
	'date-basis-missing': {
		severity: 'warning',
		summary: 'A date does not say whether it is stated or inferred.',
		example: 'date `1988`, date_basis empty'
	},
	'date-basis-undated': {
		severity: 'error',
		summary: 'A record is called undated and has a date.',
		example: 'date `1988`, date_basis `undated`'
	},
	'date-is-publication': {
		severity: 'warning',
		summary: 'An inferred date is the day on which the record’s own source was published.',
		example: 'an event dated by the byline of a report'
	},
	'kind-undeclared': {
		severity: 'error',
		summary: 'A record is of a kind that datapackage.json does not declare.',
		example: 'kind `vist`'
	},
	'kind-duplicate': {
		severity: 'error',
		summary: 'A kind is declared twice; the first one counts.',
		example: 'two kinds `arms`'
	},
	'kind-label-missing': {
		severity: 'error',
		summary: 'A kind has no label in the language of the dataset.',
		example: '`"label": {"ar": "زيارات"}` in an English dataset'
	},
	'kind-unused': {
		severity: 'info',
		summary: 'A kind is declared, but no record is of it.',
		example: 'a kind for records still to come'
	},
	'relation-self': {
		severity: 'warning',
		summary: 'A relation or journey leads back to where it began; it is drawn as a loop.',
		example: 'from `moscow`, to `moscow`'
	},
	'journey-without-place': {
		severity: 'warning',
		summary: 'An event says where somebody came from but not where they went.',
		example: 'from `moscow`, place empty'
	},
	'same-as-cycle': {
		severity: 'error',
		summary: 'Events point to each other by same_as in a circle.',
		example: 'a → b → a'
	},
	'roles-syntax': {
		severity: 'error',
		summary: 'A role is given to nobody.',
		example: '`=guest`'
	},
	'names-syntax': {
		severity: 'error',
		summary: 'A name in another language is not written as tag=name.',
		example: '`دمشق`'
	},
	'names-duplicate': {
		severity: 'warning',
		summary: 'A language has two names; the first one counts.',
		example: '`ru=Дамаск; ru=Шам`'
	},
	'language-invalid': {
		severity: 'warning',
		summary: 'A language is no BCP 47 tag and was left out.',
		example: '`English`'
	},
	'wikidata-invalid': {
		severity: 'warning',
		summary: 'A Wikidata item is not Q and digits and was left out.',
		example: '`3766`'
	},
	'geonames-invalid': {
		severity: 'warning',
		summary: 'A GeoNames id is not a number and was left out.',
		example: '`damascus`'
	},
	'sha256-invalid': {
		severity: 'warning',
		summary: 'A checksum is not 64 hexadecimal digits in lower case and was left out.',
		example: '`c188a86b`'
	},
	'url-unsafe': {
		severity: 'error',
		summary: 'An address is not http or https and is never linked to.',
		example: '`javascript:alert(1)`'
	},
	'markdown-plain': {
		severity: 'warning',
		summary: 'Markdown other than emphasis, links and code is shown as plain text.',
		example: 'an image or a heading in a summary'
	},
	'title-long': {
		severity: 'warning',
		summary: 'A title or name has more than 200 characters.',
		example: 'a whole paragraph as title'
	},
	'text-direction': {
		severity: 'warning',
		summary: 'A cell holds an invisible character that changes the direction of text.',
		example: 'U+202E'
	},
	'text-control': {
		severity: 'warning',
		summary: 'A control character was left out.',
		example: 'U+0000'
	}
} as const satisfies Readonly<Record<string, IssueCodeEntry>>;
