import { building } from '$app/environment';
import type { Handle } from '@sveltejs/kit';
import { withCompiling } from '#lib/server/compile-policy.ts';
import { withStylesFirst } from '#lib/server/head-order.ts';
import { withMapLinks } from '#lib/server/map-links.ts';

/** What is shown on demand brings its styles along; they are no part of a first visit. */
const ON_DEMAND = [
	'AboutDataset',
	'DateFields',
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

const FRAME_ROUTE = '/[dataset]/embed';
/** It reads what readers have chosen for all pages, which is no frame's to know. */
const THEME_SCRIPT = /<script src="[^"]*theme\.js"><\/script>/;

/** Where a development server states what stands in the page itself of a build. */
const POLICY = 'content-security-policy';

export const handle: Handle = async ({ event, resolve }) => {
	const response = await resolve(event, {
		transformPageChunk: ({ html }) => {
			const whole = html.replace(THEIR_LINKS, '');
			const own = event.route.id === FRAME_ROUTE ? toFrame(whole) : whole;
			const page = event.locals.readsColumns ? withCompiling(own) : own;
			return withStylesFirst(building && HAS_MAP.test(page) ? withMapLinks(page) : page);
		}
	});
	const policy = response.headers.get(POLICY);
	if (policy && event.locals.readsColumns) response.headers.set(POLICY, withCompiling(policy));
	return response;
};

/** A frame in an article begins with the reader's own fonts, as if nobody were near. */
function toFrame(html: string): string {
	return html.replace(THEME_SCRIPT, '').replace('<html ', '<html data-far ');
}
