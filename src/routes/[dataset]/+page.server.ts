import { error } from '@sveltejs/kit';
import { building } from '$app/environment';
import { toPublicSite } from '#lib/core/address/public-site.ts';
import { hasLongTexts, withoutTexts } from '#lib/core/model/excerpt-texts.ts';
import { packDataset } from '#lib/core/model/pack-dataset.ts';
import { toStorySummary } from '#lib/core/story/story.ts';
import { columnDataset } from '#lib/server/column-dataset.ts';
import { findColumnFolders, findDatasetFolders } from '#lib/server/dataset-folder.ts';
import { refuseBroken } from '#lib/server/refuse-broken.ts';
import { openingWords } from '#lib/server/opening-words.ts';
import { siteDataset } from '#lib/server/site-datasets.ts';
import type { PageServerLoadEvent } from './$types.ts';

export function entries() {
	return [...findDatasetFolders(), ...findColumnFolders()].map(({ id }) => ({ dataset: id }));
}

/**
 * `packed` is null where errors leave nothing to show; `issues` then say why. Never in a build.
 * `areTextsLate`: the words of its excerpts lie in `texts.json`.
 * `columns` is what a dataset of columns says of itself, null for one of tables.
 * `address` is the page's own as the world knows it, null where the build does not know it, and
 * `words` what links to it say: the opening view, or how many events there are.
 */
export function load({ params, url, locals }: PageServerLoadEvent) {
	const address = toPublicSite(url);
	const columns = columnDataset(params.dataset);
	if (columns) {
		locals.readsColumns = true;
		const { events, places, note } = columns;
		const count = (number: number) => number.toLocaleString('en');
		const words = `${count(events)} events at ${count(places)} places on a map with a time slider. ${note}`;
		return {
			packed: null,
			areTextsLate: false,
			columns,
			issues: [],
			stories: [],
			address,
			words: words.trim()
		};
	}
	const found = siteDataset(params.dataset);
	if (!found) error(404, `There is no dataset “${params.dataset}” here.`);
	if (building) refuseBroken(found);
	const { dataset, issues, stories } = found;
	const areTextsLate = dataset !== null && hasLongTexts(dataset);
	return {
		packed: dataset && packDataset(areTextsLate ? withoutTexts(dataset) : dataset),
		areTextsLate,
		columns: null,
		issues,
		stories: stories.map(toStorySummary),
		address,
		words: dataset && address ? openingWords(dataset) : ''
	};
}
