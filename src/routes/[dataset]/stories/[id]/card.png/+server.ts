import { isSiteKnown } from '#lib/server/known-site.ts';
import { storyCard, storyEntries } from '#lib/server/story-pictures.ts';
import type { RequestHandler } from './$types.ts';

export const prerender = true;
export const trailingSlash = 'never';

export const entries = () => (isSiteKnown() ? storyEntries() : []);

export const GET: RequestHandler = ({ params }) => storyCard(params);
