import { error } from '@sveltejs/kit';
import { encodeDataset } from '#lib/core/model/encode.ts';
import { findDatasetFolders } from '#lib/server/dataset-folder.ts';
import { siteDataset } from '#lib/server/site-datasets.ts';

export const prerender = true;
export const trailingSlash = 'never';

export function entries() {
	return findDatasetFolders().map(({ id }) => ({ dataset: id }));
}

export function GET({ params }: { params: { dataset: string } }) {
	const dataset = siteDataset(params.dataset)?.dataset;
	if (!dataset) error(404, `There is no compiled dataset “${params.dataset}”.`);
	return new Response(encodeDataset(dataset), {
		headers: { 'content-type': 'application/json; charset=utf-8' }
	});
}
