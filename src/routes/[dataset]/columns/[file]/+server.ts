import { error } from '@sveltejs/kit';
import { columnFileEntries, readColumnFile } from '#lib/server/column-dataset.ts';
import type { RequestHandler } from './$types.ts';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = columnFileEntries;

export const GET: RequestHandler = ({ params: { dataset, file } }) => {
	const bytes = readColumnFile(dataset, file);
	if (!bytes) error(404, `There are no columns “${dataset}/${file}” here.`);
	const type = file.endsWith('.json') ? 'application/json' : 'application/octet-stream';
	return new Response(bytes, { headers: { 'content-type': type } });
};
