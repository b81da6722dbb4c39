import { building } from '$app/environment';
import { toDatasetSummary } from '#lib/server/dataset-summary.ts';
import { refuseBroken } from '#lib/server/refuse-broken.ts';
import { listSiteDatasets } from '#lib/server/site-datasets.ts';

/** `broken`: datasets that cannot be shown, with the number of their issues; none in a build. */
export function load() {
	const datasets = listSiteDatasets();
	if (building) datasets.forEach(refuseBroken);
	return {
		datasets: datasets.flatMap(({ dataset }) => (dataset ? [toDatasetSummary(dataset)] : [])),
		broken: datasets.flatMap(({ id, dataset, issues }) =>
			dataset ? [] : [{ id, issues: issues.length }]
		)
	};
}
