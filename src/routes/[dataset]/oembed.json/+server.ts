import { compiledDataset, datasetEntries } from '#lib/server/compiled-dataset.ts';
import { toOembedResponse } from '#lib/server/oembed-response.ts';
import { openingWords } from '#lib/server/opening-words.ts';
import type { RequestHandler } from './$types.ts';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = datasetEntries;

export const GET: RequestHandler = ({ params, url }) => {
	const { dataset } = compiledDataset(params.dataset);
	const words = openingWords(dataset);
	return toOembedResponse({ title: dataset.title, words, view: '', datasetHref: './' }, url);
};
