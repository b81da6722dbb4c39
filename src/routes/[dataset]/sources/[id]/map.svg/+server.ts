import { mapOf, pictured } from '#lib/server/record-pictures.ts';
import type { RequestHandler } from './$types.ts';

export const prerender = true;
export const trailingSlash = 'never';

export const entries = () => pictured('source');

export const GET: RequestHandler = ({ params }) => mapOf('source', params);
