import { error } from '@sveltejs/kit';
import { toPublicSite } from '#lib/core/address/public-site.ts';
import { EXPORT_FORMATS } from '#lib/core/export/export-formats.ts';
import { compiledDataset, datasetEntries } from '#lib/server/compiled-dataset.ts';
import type { RequestHandler } from './$types.ts';

export const prerender = true;
export const trailingSlash = 'never';

export function entries() {
	return datasetEntries().flatMap((entry) =>
		EXPORT_FORMATS.map(({ file }) => ({ ...entry, file }))
	);
}

export const GET: RequestHandler = ({ params, url }) => {
	const format = EXPORT_FORMATS.find(({ file }) => file === params.file);
	if (!format) error(404, `There is no download “${params.file}”.`);
	const { dataset } = compiledDataset(params.dataset);
	const base = toPublicSite(new URL('../', url)) ?? '../';
	const { text } = format.write(dataset, { base, raw: false });
	return new Response(text, { headers: { 'content-type': `${format.mediaType}; charset=utf-8` } });
};
