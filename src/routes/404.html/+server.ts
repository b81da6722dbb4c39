import { toPublicSite } from '#lib/core/address/public-site.ts';
import { writeMissingPage } from '#lib/server/missing-page.ts';
import type { RequestHandler } from './$types.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** What GitHub Pages, Netlify and Cloudflare Pages show for an address that leads nowhere. */
export const GET: RequestHandler = ({ url }) =>
	new Response(writeMissingPage(toPublicSite(new URL('./', url))), {
		headers: { 'content-type': 'text/html; charset=utf-8' }
	});
