import type { Issue } from '#lib/core/base/issue.ts';
import type { CompiledDataset } from '#lib/core/model/compiled.ts';
import type { Story } from '#lib/core/story/story.ts';
import { findDatasetFolders, type DatasetFolder } from '#lib/server/dataset-folder.ts';
import { loadDataset } from '#lib/server/load-dataset.ts';

/** A dataset as its pages get it. */
export interface SiteDataset {
	id: string;
	/** Its folder, absolute. */
	path: string;
	/** null where errors leave nothing to show. */
	dataset: CompiledDataset | null;
	issues: readonly Issue[];
	stories: readonly Story[];
}

/** Every dataset of the site, by id. */
export function listSiteDatasets(): SiteDataset[] {
	return findDatasetFolders().map(toSiteDataset);
}

/** The dataset with this id, or null where the site has none. */
export function siteDataset(id: string): SiteDataset | null {
	const folder = findDatasetFolders().find((candidate) => candidate.id === id);
	return folder ? toSiteDataset(folder) : null;
}

function toSiteDataset(folder: DatasetFolder): SiteDataset {
	const { dataset, issues, stories } = loadDataset(folder);
	return { id: folder.id, path: folder.path, dataset, issues, stories };
}
