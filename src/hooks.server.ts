import type { Handle } from '@sveltejs/kit';

/** What is shown on demand brings its styles along; they are no part of a first visit. */
const ON_DEMAND = [
	'AboutDataset',
	'DisplaySettings',
	'IssuesPanel',
	'Lanes',
	'LargePage',
	'MoreFacets',
	'SearchPanel'
];
const THEIR_LINKS = new RegExp(
	`\\s*<link href="[^"]*/(?:${ON_DEMAND.join('|')})\\.[^"]+\\.css" rel="stylesheet">`,
	'g'
);

export const handle: Handle = ({ event, resolve }) =>
	resolve(event, { transformPageChunk: ({ html }) => html.replace(THEIR_LINKS, '') });
