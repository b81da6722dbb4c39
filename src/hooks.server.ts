import { building } from '$app/environment';
import type { Handle } from '@sveltejs/kit';
import { withCompiling } from '#lib/server/compile-policy.ts';
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
const FRAME_SCRIPT = /<script src="[^"]*frame\.js"[^>]*><\/script>/;
/**
 * The head ends with it: in a page that states its policy browsers do not look ahead, past a script,
 * for what else to fetch. It reads what readers have chosen for all pages, which is no frame's to know.
 */
const THEME_SCRIPT = /<script src="[^"]*theme\.js"><\/script>/;

/** Where a development server states what stands in the page itself of a build. */
const POLICY = 'content-security-policy';

export const handle: Handle = async ({ event, resolve }) => {
	const response = await resolve(event, {
		transformPageChunk: ({ html }) => {
			const whole = html.replace(THEIR_LINKS, '');
			if (event.route.id === FRAME_ROUTE) return toFrame(whole);
			const page = event.locals.readsColumns ? withCompiling(whole) : whole;
			return building && HAS_MAP.test(page) ? withMapLinks(page) : page;
		}
	});
	const policy = response.headers.get(POLICY);
	if (policy && event.locals.readsColumns) response.headers.set(POLICY, withCompiling(policy));
	return response;
};

/**
 * A frame in an article begins with the reader's own fonts, as if nobody were near, and with its own
 * script in the place of that of the pages.
 */
function toFrame(html: string): string {
	const [script = ''] = FRAME_SCRIPT.exec(html) ?? [];
	return html
		.replace(script, '')
		.replace(THEME_SCRIPT, () => script)
		.replace('<html ', '<html data-far ');
}
