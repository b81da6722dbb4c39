import { json } from '@sveltejs/kit';
import { compiledDataset, datasetEntries } from '#lib/server/compiled-dataset.ts';
import { listVersions } from '#lib/server/dataset-versions.ts';
import type { RequestHandler } from './$types.ts';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = datasetEntries;

export const GET: RequestHandler = ({ params }) => {
	const { dataset, path } = compiledDataset(params.dataset);
	return json(listVersions(path, dataset));
};
