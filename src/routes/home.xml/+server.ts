import { toPublicSite } from '#lib/core/address/public-site.ts';
import { writeSitemap } from '#lib/core/export/sitemap.ts';
import type { RequestHandler } from './$types.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** The sitemap of what belongs to no dataset: the front page. */
export const GET: RequestHandler = ({ url }) => {
	const site = toPublicSite(new URL('./', url));
	return new Response(writeSitemap(site === null ? [] : [site]), {
		headers: { 'content-type': 'application/xml; charset=utf-8' }
	});
};
