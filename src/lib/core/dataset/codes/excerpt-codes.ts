import type { IssueCodeEntry } from '#lib/core/dataset/codes/issue-code-entry.ts';

/** Findings about evidence. */
export const EXCERPT_CODES = {
	'record-without-excerpt': {
		severity: 'warning',
		summary: 'No excerpt stands behind a record.',
		example: 'an event no excerpt supports'
	},
	'excerpt-unused': {
		severity: 'warning',
		summary: 'An excerpt supports nothing.',
		example: 'supports empty'
	},
	'place-unused': {
		severity: 'warning',
		summary: 'No record names a place.',
		example: 'a place left over'
	},
	'actor-unused': {
		severity: 'warning',
		summary: 'No record or excerpt names an actor.',
		example: 'an actor left over'
	},
	'source-unused': {
		severity: 'warning',
		summary: 'No excerpt stands in a source, and no area names it.',
		example: 'a source left over'
	},
	'excerpt-missing': {
		severity: 'error',
		summary: 'The words of an excerpt do not stand in its source, nor anything like them.',
		example: 'the wrong source'
	},
	'excerpt-near': {
		severity: 'error',
		summary: 'The words differ from those of the source; what differs and where is told.',
		example: '`agreed with Moscow` for `agreed to Moscow`'
	},
	'excerpt-characters': {
		severity: 'warning',
		summary: 'The words are those of the source, but not their quotation marks, dashes or case.',
		example: 'straight for curly quotation marks'
	},
	'excerpt-ambiguous': {
		severity: 'error',
		summary: 'The words stand more than once, and no neighbouring words decide.',
		example: '`the delegation`, prefix and suffix empty'
	},
	'excerpt-context': {
		severity: 'warning',
		summary: 'The neighbouring words of an excerpt are not those of the source.',
		example: 'a misspelt prefix'
	},
	'excerpt-moved': {
		severity: 'warning',
		summary: 'The words stand at another position than start and end say; it is told.',
		example: 'start `100` for words at 108'
	},
	'excerpt-mid-word': {
		severity: 'warning',
		summary: 'An excerpt begins or ends inside a word.',
		example: '`legal` of `illegal`'
	},
	'excerpt-stale': {
		severity: 'warning',
		summary: 'The text of a source has changed since its excerpts were chosen.',
		example: 'another sha256'
	},
	'text-not-at-hand': {
		severity: 'info',
		summary:
			'The text of a source was not there and no seal holds, so its excerpts were not checked.',
		example: 'a check without --texts'
	},
	'seal-broken': {
		severity: 'warning',
		summary: 'A seal no longer agrees with the source it is for, so it does not count.',
		example: 'an excerpt changed after sealing'
	},
	'seal-unknown': {
		severity: 'warning',
		summary: 'A seal is for a source that the dataset does not have.',
		example: 'a source deleted after sealing'
	},
	'seal-invalid': {
		severity: 'warning',
		summary: 'seal.json is not of the form that Dateline writes, so it does not count.',
		example: '`"format": 2` in seal.json'
	},
	'quote-long': {
		severity: 'info',
		summary: 'An excerpt has more than 200 characters.',
		example: 'a whole paragraph'
	},
	'quoted-too-much': {
		severity: 'warning',
		summary: 'The excerpts of a source quote more of it than dateline.quoteLimit allows.',
		example: 'half of an article at a limit of 0.4'
	}
} as const satisfies Readonly<Record<string, IssueCodeEntry>>;
