import { error } from '@sveltejs/kit';
import { encodeDataset } from '#lib/core/model/encode.ts';
import { compiledDataset, thingEntries } from '#lib/server/compiled-dataset.ts';
import { hashDataset, listVersions, readVersionText } from '#lib/server/dataset-versions.ts';
import type { RequestHandler } from './$types.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** Every version that was kept, and the data of this build. */
export function entries() {
	const versions = thingEntries((dataset, path) =>
		listVersions(path, dataset).versions.map(({ hash }) => ({ id: hash }))
	);
	return versions.map(({ dataset, id }) => ({ dataset, hash: id }));
}

export const GET: RequestHandler = ({ params }) => {
	const { dataset, path } = compiledDataset(params.dataset);
	const isCurrent = hashDataset(dataset) === params.hash;
	const text = isCurrent ? encodeDataset(dataset) : readVersionText(path, params.hash);
	if (text === null) error(404, `There is no version ${params.hash} of “${params.dataset}”.`);
	return new Response(text, { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
