import { toPublicSite } from '#lib/core/address/public-site.ts';
import { toPagePath } from '#lib/core/export/page-path.ts';
import { writeSitemap } from '#lib/core/export/sitemap.ts';
import { compiledDataset, datasetEntries } from '#lib/server/compiled-dataset.ts';
import type { RequestHandler } from './$types.ts';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = datasetEntries;

/** Its addresses must be absolute; without a known site it names none. */
export const GET: RequestHandler = ({ params, url }) => {
	const { dataset, stories } = compiledDataset(params.dataset);
	const site = toPublicSite(new URL('./', url));
	const pages = [
		'',
		'about/',
		...dataset.records.map(({ type, id }) => toPagePath(type, id)),
		...dataset.places.map(({ id }) => toPagePath('place', id)),
		...dataset.actors.map(({ id }) => toPagePath('actor', id)),
		...dataset.sources.map(({ id }) => toPagePath('source', id)),
		...stories.map(({ id }) => toPagePath('story', id))
	];
	const text = writeSitemap(site === null ? [] : pages.map((page) => site + page));
	return new Response(text, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
};
