import { json } from '@sveltejs/kit';
import { toStorySummary } from '#lib/core/story/story.ts';
import { compiledDataset, datasetEntries } from '#lib/server/compiled-dataset.ts';
import type { RequestHandler } from './$types.ts';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = datasetEntries;

export const GET: RequestHandler = ({ params }) =>
	json(compiledDataset(params.dataset).stories.map(toStorySummary));
