import { compiledDataset, datasetEntries } from '#lib/server/compiled-dataset.ts';
import { isSiteKnown } from '#lib/server/known-site.ts';
import { toCardResponse } from '#lib/server/picture-response.ts';
import type { RequestHandler } from './$types.ts';

export const prerender = true;
export const trailingSlash = 'never';

export const entries = () => (isSiteKnown() ? datasetEntries() : []);

export const GET: RequestHandler = ({ params }) => {
	const { dataset } = compiledDataset(params.dataset);
	const { title, description, records } = dataset;
	return toCardResponse(dataset, records, { title, overline: '', subtitle: description });
};
