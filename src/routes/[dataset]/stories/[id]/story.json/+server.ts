import { error, json } from '@sveltejs/kit';
import { compiledDataset } from '#lib/server/compiled-dataset.ts';
import { storyEntries } from '#lib/server/story-pictures.ts';
import type { RequestHandler } from './$types.ts';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = storyEntries;

export const GET: RequestHandler = ({ params }) => {
	const story = compiledDataset(params.dataset).stories.find(({ id }) => id === params.id);
	return story ? json(story) : error(404, 'There is no such story.');
};
