import { toPublicSite } from '#lib/core/address/public-site.ts';
import { writeSitemapIndex } from '#lib/core/export/sitemap.ts';
import { compiledDataset, datasetEntries } from '#lib/server/compiled-dataset.ts';
import { listVersions } from '#lib/server/dataset-versions.ts';
import type { RequestHandler } from './$types.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** Its addresses must be absolute; without a known site it names none. */
export const GET: RequestHandler = ({ url }) => {
	const site = toPublicSite(new URL('./', url));
	const datasets = site === null ? [] : datasetEntries();
	const entries = datasets.map(({ dataset: id }) => {
		const { dataset, path } = compiledDataset(id);
		const { released } = listVersions(path, dataset).current;
		return { address: `${site}${id}/sitemap.xml`, released };
	});
	const home = site === null ? [] : [{ address: `${site}home.xml`, released: '' }];
	return new Response(writeSitemapIndex([...home, ...entries]), {
		headers: { 'content-type': 'application/xml; charset=utf-8' }
	});
};
