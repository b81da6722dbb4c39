import { building } from '$app/environment';
import type { Handle } from '@sveltejs/kit';
import { withMapLinks } from '#lib/server/map-links.ts';

/** What is shown on demand brings its styles along; they are no part of a first visit. */
const ON_DEMAND = [
	'AboutDataset',
	'DisplaySettings',
	'IssuesPanel',
	'KeyRows',
	'Lanes',
	'LargePage',
	'MoreFacets',
	'PrintSheet',
	'SearchPanel'
];
const THEIR_LINKS = new RegExp(
	`\\s*<link href="[^"]*/(?:${ON_DEMAND.join('|')})\\.[^"]+\\.css" rel="stylesheet">`,
	'g'
);

/** A page whose readers without scripts see a picture instead of the map. */
const HAS_MAP = /<noscript>\s*<img class="poster/;

/** A frame in an article begins with the reader's own fonts, as if nobody were near. */
const FRAME_ROUTE = '/[dataset]/embed';

export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => {
			const isFrame = event.route.id === FRAME_ROUTE;
			const page = html
				.replace(THEIR_LINKS, '')
				.replace('<html ', isFrame ? '<html data-far ' : '$&');
			return building && HAS_MAP.test(page) ? withMapLinks(page) : page;
		}
	});
