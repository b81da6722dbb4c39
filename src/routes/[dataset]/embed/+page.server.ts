import { error } from '@sveltejs/kit';
import { building } from '$app/environment';
import { findDatasetFolders } from '#lib/server/dataset-folder.ts';
import { refuseBroken } from '#lib/server/refuse-broken.ts';
import { siteDataset } from '#lib/server/site-datasets.ts';

/** The small script of the frame is all that runs here until somebody comes near. */
export const csr = false;

export function entries() {
	return findDatasetFolders().map(({ id }) => ({ dataset: id }));
}

export function load({ params }: { params: { dataset: string } }) {
	const found = siteDataset(params.dataset);
	if (!found) error(404, `There is no dataset “${params.dataset}” here.`);
	if (building) refuseBroken(found);
	if (!found.dataset) error(500, `The dataset “${params.dataset}” has errors.`);
	return { dataset: found.dataset };
}
