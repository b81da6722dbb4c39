import type { IssueCodeEntry } from '#lib/core/dataset/codes/issue-code-entry.ts';

/** Findings about overlays.geojson. */
export const OVERLAY_CODES = {
	'overlay-invalid': {
		severity: 'error',
		summary: 'overlays.geojson is no FeatureCollection, or a feature in it is none.',
		example: '`"type": "Topology"`'
	},
	'overlay-shape': {
		severity: 'error',
		summary: 'The outline of an area cannot be drawn, so the area was left out.',
		example: 'a LineString, or an outline round a pole'
	},
	'overlay-open': {
		severity: 'warning',
		summary: 'A ring of an area does not end where it begins; it was closed.',
		example: 'four corners, the first not repeated'
	},
	'overlay-value': {
		severity: 'error',
		summary: 'A property of an area is missing or of the wrong form, so the area was left out.',
		example: 'an area without `name`'
	},
	'overlay-property': {
		severity: 'warning',
		summary: 'Areas have a property that is not known; it is not shown.',
		example: '`"fron": "1982"`'
	},
	'overlay-kind': {
		severity: 'info',
		summary: 'A kind of area has no look of its own and is drawn neutrally.',
		example: '`"kind": "no-fly"`'
	},
	'overlay-too-large': {
		severity: 'error',
		summary: 'There are more than 400 areas, or more than 40,000 corners; the rest was left out.',
		example: 'a coast at full detail'
	}
} as const satisfies Readonly<Record<string, IssueCodeEntry>>;
