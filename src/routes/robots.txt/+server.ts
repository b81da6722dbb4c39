import { toPublicSite } from '#lib/core/address/public-site.ts';
import { writeRobots } from '#lib/core/export/sitemap.ts';
import type { RequestHandler } from './$types.ts';

export const prerender = true;
export const trailingSlash = 'never';

export const GET: RequestHandler = ({ url }) =>
	new Response(writeRobots(toPublicSite(new URL('./', url))), {
		headers: { 'content-type': 'text/plain; charset=utf-8' }
	});
