import { toPublicSite } from '#lib/core/address/public-site.ts';
import { writeAtom } from '#lib/core/changes/write-atom.ts';
import { compiledDataset, datasetEntries } from '#lib/server/compiled-dataset.ts';
import { listVersions } from '#lib/server/dataset-versions.ts';
import type { RequestHandler } from './$types.ts';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = datasetEntries;

export const GET: RequestHandler = ({ params, url }) => {
	const { dataset, path } = compiledDataset(params.dataset);
	const site = toPublicSite(new URL('./', url));
	const text = writeAtom(dataset, listVersions(path, dataset), site);
	return new Response(text, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
