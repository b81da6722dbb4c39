import { json } from '@sveltejs/kit';
import { hasLongTexts, toExcerptTexts } from '#lib/core/model/excerpt-texts.ts';
import { compiledDataset, datasetEntries } from '#lib/server/compiled-dataset.ts';
import type { RequestHandler } from './$types.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** Of datasets whose pages do not carry the words of their excerpts. */
export function entries() {
	return datasetEntries().filter(({ dataset }) => hasLongTexts(compiledDataset(dataset).dataset));
}

export const GET: RequestHandler = ({ params }) =>
	json(toExcerptTexts(compiledDataset(params.dataset).dataset));
