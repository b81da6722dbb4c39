import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { toIssue } from '#lib/core/base/issue.ts';
import { readDataset, type DatasetReading } from '#lib/core/dataset/read-dataset.ts';
import { countryIndex } from '#lib/server/country-index.ts';
import type { DatasetFolder } from '#lib/server/dataset-folder.ts';
import { knownPlaces } from '#lib/server/gazetteer.ts';
import { listFiles, type FolderFile } from '#lib/server/folder-files.ts';
import { readDatasetFiles, readSourceTexts } from '#lib/server/read-folder.ts';

/** A dataset's own source texts, where its editor may publish them. */
const TEXTS_FOLDER = 'texts';

const remembered = new Map<string, { stamp: string; reading: DatasetReading }>();

/**
 * Reads, checks and compiles the dataset in a folder. Excerpts are checked against the texts in
 * `textsFolder`, by default those named by the environment variable DATELINE_TEXTS or else the
 * dataset's own `texts/`. Never throws for what the files hold; the
 * answer is remembered until one of the files changes.
 */
export function loadDataset(folder: DatasetFolder, textsFolder?: string): DatasetReading {
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
): DatasetReading {
	const own = readDatasetFiles(files);
	const sources = readSourceTexts(texts);
	const reading = readDataset(
		{ id: folder.id, files: [...own.files].map(([path, { text }]) => ({ path, text })) },
		{ texts: sources.files, countries: countryIndex(), gazetteer: knownPlaces, digest: toSha256 }
	);
	return { ...reading, issues: [...own.issues, ...sources.issues, ...reading.issues] };
}

function missing(folder: DatasetFolder): DatasetReading {
	return {
		dataset: null,
		issues: [
			toIssue('error', 'folder-missing', `There is no folder ${folder.path}`, {}, { hint: null })
		],
		counts: { read: 0, placed: 0, unlocated: 0, undated: 0, rejected: 0 },
		quoted: [],
		seals: new Map()
	};
}

function toSha256(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}

function stampOf(files: readonly FolderFile[]): string {
	return files.map(({ path, stamp }) => `${path}:${stamp}`).join('\n');
}
