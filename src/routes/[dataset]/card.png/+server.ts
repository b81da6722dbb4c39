import { compiledDataset, datasetEntries } from '#lib/server/compiled-dataset.ts';
import { drawDatasetCard } from '#lib/server/pictures/dataset-pictures.ts';
import type { RequestHandler } from './$types.ts';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = datasetEntries;

export const GET: RequestHandler = async ({ params }) => {
	const { dataset } = compiledDataset(params.dataset);
	const png = await drawDatasetCard(dataset);
	return new Response(png, { headers: { 'content-type': 'image/png' } });
};
