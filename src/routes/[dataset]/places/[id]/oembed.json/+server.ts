import { carded, oembedOf } from '#lib/server/record-pictures.ts';
import type { RequestHandler } from './$types.ts';

export const prerender = true;
export const trailingSlash = 'never';

export const entries = () => carded('place');

export const GET: RequestHandler = ({ params, url }) => oembedOf('place', params, url);
