import { existsSync, readdirSync } from 'node:fs';
import { basename, delimiter, join, resolve } from 'node:path';
import { hasColumns } from '#lib/server/column-folder.ts';

/** Marks a folder as a dataset. */
export const PACKAGE_FILE = 'datapackage.json';

/** A folder of tables, or of columns. */
export interface DatasetFolder {
	/** The folder's name, which is the dataset's place in addresses. */
	id: string;
	/** Absolute. */
	path: string;
}

/**
 * The datasets of a site that are tables, by id: of the folders named in the environment variable
 * DATELINE_DATASETS (a list separated like PATH), otherwise of those under `data/` in `directory`.
 */
export function findDatasetFolders(
	environment: NodeJS.ProcessEnv = process.env,
	directory = process.cwd()
): DatasetFolder[] {
	return findFolders(environment, directory).filter(({ path }) => !isColumnFolder(path));
}

/** Those that are columns, by id. */
export function findColumnFolders(
	environment: NodeJS.ProcessEnv = process.env,
	directory = process.cwd()
): DatasetFolder[] {
	return findFolders(environment, directory).filter(({ path }) => isColumnFolder(path));
}

/** Whether a folder holds columns and no tables. */
export function isColumnFolder(path: string): boolean {
	return hasColumns(path) && !existsSync(join(path, PACKAGE_FILE));
}

export function toDatasetFolder(path: string): DatasetFolder {
	return { id: basename(resolve(path)), path: resolve(path) };
}

function findFolders(environment: NodeJS.ProcessEnv, directory: string): DatasetFolder[] {
	const named = environment.DATELINE_DATASETS?.split(delimiter).filter((path) => path !== '');
	const folders = named ?? foldersUnder(resolve(directory, 'data'));
	return folders.map(toDatasetFolder).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function foldersUnder(path: string): string[] {
	if (!existsSync(path)) return [];
	return readdirSync(path, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
		.map((entry) => join(path, entry.name))
		.filter((folder) => existsSync(join(folder, PACKAGE_FILE)) || hasColumns(folder));
}
