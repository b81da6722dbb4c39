import { storyStepEntries, storyStepMap } from '#lib/server/story-pictures.ts';
import type { RequestHandler } from './$types.ts';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = storyStepEntries;

export const GET: RequestHandler = ({ params }) => storyStepMap(params);
