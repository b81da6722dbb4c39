import { carded, oembedOf } from '#lib/server/record-pictures.ts';
import type { RequestHandler } from './$types.ts';

export const prerender = true;
export const trailingSlash = 'never';

export const entries = () => carded('relation');

export const GET: RequestHandler = ({ params, url }) => oembedOf('relation', params, url);
