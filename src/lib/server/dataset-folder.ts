import { existsSync, readdirSync } from 'node:fs';
import { basename, delimiter, join, resolve } from 'node:path';

/** Marks a folder as a dataset. */
export const PACKAGE_FILE = 'datapackage.json';

/** A folder of tables. */
export interface DatasetFolder {
	/** The folder's name, which is the dataset's place in addresses. */
	id: string;
	/** Absolute. */
	path: string;
}

/**
 * The datasets of a site, by id: the folders named in the environment variable DATELINE_DATASETS
 * (a list separated like PATH), otherwise every folder under `data/` in `directory` that holds a
 * datapackage.json.
 */
export function findDatasetFolders(
	environment: NodeJS.ProcessEnv = process.env,
	directory = process.cwd()
): DatasetFolder[] {
	const named = environment.DATELINE_DATASETS?.split(delimiter).filter((path) => path !== '');
	const folders = named ?? foldersUnder(resolve(directory, 'data'));
	return folders.map(toDatasetFolder).sort((a, b) => (a.id < b.id ? -1 : 1));
}

export function toDatasetFolder(path: string): DatasetFolder {
	return { id: basename(resolve(path)), path: resolve(path) };
}

function foldersUnder(path: string): string[] {
	if (!existsSync(path)) return [];
	return readdirSync(path, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
		.map((entry) => join(path, entry.name))
		.filter((folder) => existsSync(join(folder, PACKAGE_FILE)));
}
