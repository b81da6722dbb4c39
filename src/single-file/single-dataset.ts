import { compiledDataset, datasetEntries } from '#lib/server/compiled-dataset.ts';

/** The one dataset that a single file is made of. */
export function singleDataset() {
	const [entry, ...others] = datasetEntries();
	if (!entry || others.length > 0) throw new Error('A single file holds one dataset');
	return compiledDataset(entry.dataset);
}
