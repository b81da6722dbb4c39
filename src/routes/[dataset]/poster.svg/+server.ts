import { compiledDataset, datasetEntries } from '#lib/server/compiled-dataset.ts';
import { renderPoster } from '#lib/server/pictures/dataset-pictures.ts';
import type { RequestHandler } from './$types.ts';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = datasetEntries;

export const GET: RequestHandler = ({ params }) => {
	const { dataset } = compiledDataset(params.dataset);
	return new Response(renderPoster(dataset), { headers: { 'content-type': 'image/svg+xml' } });
};
