import { compiledDataset, datasetEntries } from '#lib/server/compiled-dataset.ts';
import { drawRecords } from '#lib/server/page-picture.ts';
import { toSvgResponse } from '#lib/server/picture-response.ts';
import type { RequestHandler } from './$types.ts';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = datasetEntries;

export const GET: RequestHandler = ({ params }) => {
	const { dataset } = compiledDataset(params.dataset);
	return toSvgResponse(drawRecords(dataset, dataset.records));
};
