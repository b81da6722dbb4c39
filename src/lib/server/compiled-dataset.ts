import { error } from '@sveltejs/kit';
import type { CompiledDataset } from '#lib/core/model/compiled.ts';
import type { Story } from '#lib/core/story/story.ts';
import { findDatasetFolders } from '#lib/server/dataset-folder.ts';
import { siteDataset } from '#lib/server/site-datasets.ts';

/** A dataset that can be shown, with its folder; a page that does not exist where there is none. */
export function compiledDataset(id: string): {
	dataset: CompiledDataset;
	path: string;
	stories: readonly Story[];
} {
	const site = siteDataset(id);
	if (!site?.dataset) error(404, `There is no compiled dataset “${id}”.`);
	return { dataset: site.dataset, path: site.path, stories: site.stories };
}

/** Every dataset that can be shown, for routes that are written once for each. */
export function datasetEntries(): { dataset: string }[] {
	return compiledDatasets().map(({ id }) => ({ dataset: id }));
}

/** The same with the things that `list` finds in it, for routes written once for each thing. */
export function thingEntries(
	list: (dataset: CompiledDataset, path: string) => readonly { id: string }[]
): { dataset: string; id: string }[] {
	return compiledDatasets().flatMap(({ id: dataset, path, compiled }) =>
		list(compiled, path).map(({ id }) => ({ dataset, id }))
	);
}

function compiledDatasets() {
	return findDatasetFolders().flatMap(({ id, path }) => {
		const compiled = siteDataset(id)?.dataset;
		return compiled ? [{ id, path, compiled }] : [];
	});
}
