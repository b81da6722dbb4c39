import { isSiteKnown } from '#lib/server/known-site.ts';
import { toOembedResponse } from '#lib/server/oembed-response.ts';
import { storyEntries, storyOf } from '#lib/server/story-pictures.ts';
import type { RequestHandler } from './$types.ts';

export const prerender = true;
export const trailingSlash = 'never';

export const entries = () => (isSiteKnown() ? storyEntries() : []);

export const GET: RequestHandler = ({ params, url }) => {
	const { id, title, summary } = storyOf(params).story;
	const view = `story=${encodeURIComponent(id)}&step=1`;
	return toOembedResponse({ title, words: summary, view, datasetHref: '../../' }, url);
};
