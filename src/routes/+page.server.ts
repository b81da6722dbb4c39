import { building } from '$app/environment';
import { listColumnDatasets } from '#lib/server/column-dataset.ts';
import { toDatasetSummary } from '#lib/server/dataset-summary.ts';
import { refuseBroken } from '#lib/server/refuse-broken.ts';
import { listSiteDatasets } from '#lib/server/site-datasets.ts';

/** `large`: datasets of columns. `broken`: datasets that cannot be shown, with the number of their issues; none in a build. */
export function load() {
	const datasets = listSiteDatasets();
	if (building) datasets.forEach(refuseBroken);
	return {
		large: listColumnDatasets(),
		datasets: datasets.flatMap(({ dataset }) => (dataset ? [toDatasetSummary(dataset)] : [])),
		broken: datasets.flatMap(({ id, dataset, issues }) =>
			dataset ? [] : [{ id, issues: issues.length }]
		)
	};
}
