import { compiledDataset, datasetEntries } from '#lib/server/compiled-dataset.ts';
import { zipDataset } from '#lib/server/data-zip.ts';
import type { RequestHandler } from './$types.ts';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = datasetEntries;

export const GET: RequestHandler = ({ params }) => {
	const { path } = compiledDataset(params.dataset);
	return new Response(zipDataset(path), { headers: { 'content-type': 'application/zip' } });
};
