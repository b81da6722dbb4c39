import { building } from '$app/environment';
import { toPublicSite } from '#lib/core/address/public-site.ts';
import { listColumnDatasets } from '#lib/server/column-dataset.ts';
import { toDatasetSummary } from '#lib/server/dataset-summary.ts';
import { refuseBroken } from '#lib/server/refuse-broken.ts';
import { listSiteDatasets } from '#lib/server/site-datasets.ts';

/** `address`: of the page as the world knows it, null where the build does not. `large`: datasets of columns. `broken`: datasets that cannot be shown, with the number of their issues; none in a build. */
export function load({ url }: { url: URL }) {
	const datasets = listSiteDatasets();
	if (building) datasets.forEach(refuseBroken);
	return {
		address: toPublicSite(url),
		large: listColumnDatasets(),
		datasets: datasets.flatMap(({ dataset }) => (dataset ? [toDatasetSummary(dataset)] : [])),
		broken: datasets.flatMap(({ id, dataset, issues }) =>
			dataset ? [] : [{ id, issues: issues.length }]
		)
	};
}
