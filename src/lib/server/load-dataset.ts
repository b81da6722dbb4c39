import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { toIssue } from '#lib/core/base/issue.ts';
import { readDataset, type DatasetReading } from '#lib/core/dataset/read-dataset.ts';
import { countryIndex } from '#lib/server/country-index.ts';
import type { Story } from '#lib/core/story/story.ts';
import type { DatasetFolder } from '#lib/server/dataset-folder.ts';
import { knownPlaces } from '#lib/server/gazetteer.ts';
import { listFiles, type FolderFile } from '#lib/server/folder-files.ts';
import { readDatasetFiles, readSourceTexts } from '#lib/server/read-folder.ts';
import { readStories } from '#lib/server/read-stories.ts';

/** A dataset's own source texts, where its editor may publish them. */
const TEXTS_FOLDER = 'texts';

/** A reading with the stories that lie beside the tables. */
export interface LoadedDataset extends DatasetReading {
	/** By id; those with errors as far as they can be shown. */
	stories: readonly Story[];
}

const remembered = new Map<string, { stamp: string; reading: LoadedDataset }>();

/**
 * Reads, checks and compiles the dataset in a folder. Excerpts are checked against the texts in
 * `textsFolder`, by default those named by the environment variable DATELINE_TEXTS or else the
 * dataset's own `texts/`. Never throws for what the files hold; the
 * answer is remembered until one of the files changes.
 */
export function loadDataset(folder: DatasetFolder, textsFolder?: string): LoadedDataset {
	const files = listFiles(folder.path, [TEXTS_FOLDER]);
	const texts = listFiles(
		textsFolder ?? process.env.DATELINE_TEXTS ?? join(folder.path, TEXTS_FOLDER)
	);
	const stamp = stampOf([...files, ...texts]);
	const known = remembered.get(folder.path);
	if (known?.stamp === stamp) return known.reading;
	const reading = existsSync(folder.path) ? read(folder, files, texts) : missing(folder);
	remembered.set(folder.path, { stamp, reading });
	return reading;
}

function read(
	folder: DatasetFolder,
	files: readonly FolderFile[],
	texts: readonly FolderFile[]
): LoadedDataset {
	const own = readDatasetFiles(files);
	const sources = readSourceTexts(texts);
	const reading = readDataset(
		{ id: folder.id, files: [...own.files].map(([path, { text }]) => ({ path, text })) },
		{ texts: sources.files, countries: countryIndex(), gazetteer: knownPlaces, digest: toSha256 }
	);
	const { stories, issues } = readStories(own.files, reading.dataset);
	return {
		...reading,
		issues: [...own.issues, ...sources.issues, ...reading.issues, ...issues],
		stories
	};
}

function missing(folder: DatasetFolder): LoadedDataset {
	return {
		dataset: null,
		issues: [
			toIssue('error', 'folder-missing', `There is no folder ${folder.path}`, {}, { hint: null })
		],
		counts: { read: 0, placed: 0, unlocated: 0, undated: 0, rejected: 0 },
		quoted: [],
		seals: new Map(),
		stories: []
	};
}

function toSha256(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}

function stampOf(files: readonly FolderFile[]): string {
	return files.map(({ path, stamp }) => `${path}:${stamp}`).join('\n');
}
