import { compiledDataset, datasetEntries } from '#lib/server/compiled-dataset.ts';
import { isSiteKnown } from '#lib/server/known-site.ts';
import { toOembedResponse } from '#lib/server/oembed-response.ts';
import type { RequestHandler } from './$types.ts';

export const prerender = true;
export const trailingSlash = 'never';

export const entries = () => (isSiteKnown() ? datasetEntries() : []);

export const GET: RequestHandler = ({ params, url }) => {
	const { title, description } = compiledDataset(params.dataset).dataset;
	return toOembedResponse({ title, words: description, view: '', datasetHref: '../' }, url);
};
