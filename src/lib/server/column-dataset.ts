import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ColumnFileError } from '#lib/core/columns/column-file-error.ts';
import { parseColumnNames } from '#lib/core/columns/column-names.ts';
import { toOffsets } from '#lib/core/columns/manifest.ts';
import { parseEngineHead } from '#lib/core/engine/engine-head.ts';
import { readManifest } from '#lib/server/column-folder.ts';
import { findColumnFolders, type DatasetFolder } from '#lib/server/dataset-folder.ts';

/** What the pages of a site say about a dataset of columns. */
export interface ColumnDataset {
	id: string;
	title: string;
	note: string;
	events: number;
	places: number;
	/** Whether a server has the events. */
	isRemote: boolean;
}

const HEAD = 'engine.json';
const FILES = ['columns.json', HEAD, 'columns.bin', 'names.json'];

/** Every dataset of columns of the site, by id. @throws ColumnFileError see `checkColumnFolder` */
export function listColumnDatasets(): ColumnDataset[] {
	return findColumnFolders().map(toColumnDataset);
}

/** The dataset of columns with this id, or null. @throws ColumnFileError see `checkColumnFolder` */
export function columnDataset(id: string): ColumnDataset | null {
	const folder = columnFolder(id);
	return folder && toColumnDataset(folder);
}

/** A file that the page of a dataset loads; null where there is no such dataset or file. */
export function readColumnFile(id: string, file: string): Buffer<ArrayBuffer> | null {
	const folder = columnFolder(id);
	if (!folder || !listFiles(folder).includes(file)) return null;
	return readFileSync(join(folder.path, file));
}

/** The files that pages load, each with its dataset. */
export function columnFileEntries(): { dataset: string; file: string }[] {
	return findColumnFolders().flatMap((folder) =>
		listFiles(folder).map((file) => ({ dataset: folder.id, file }))
	);
}

/**
 * Whether the files of a folder can belong together; what is in them is checked where it is read.
 * @throws ColumnFileError where they cannot
 */
export function checkColumnFolder(path: string): Omit<ColumnDataset, 'id'> {
	const isRemote = existsSync(join(path, HEAD));
	const head = isRemote ? parseEngineHead(readText(path, HEAD)) : null;
	const manifest = head?.manifest ?? readManifest(path);
	const names = parseColumnNames(readText(path, 'names.json'), manifest);
	const wanted = toOffsets(manifest).at(-1)!;
	const bytes = statSync(join(path, 'columns.bin'), { throwIfNoEntry: false })?.size;
	if (bytes === undefined) throw new ColumnFileError(`${path} has no columns.bin`);
	if (bytes !== wanted) {
		throw new ColumnFileError(`columns.bin has ${bytes} bytes, columns.json tells of ${wanted}`);
	}
	const { title, note } = names;
	const events = head?.count ?? manifest.count;
	return { title, note, events, places: manifest.places, isRemote };
}

/** A page asks a server or reads the events itself, not both. */
function listFiles({ path }: DatasetFolder): string[] {
	const found = FILES.filter((name) => existsSync(join(path, name)));
	return found.includes(HEAD) ? found.filter((name) => name !== 'columns.json') : found;
}

function columnFolder(id: string): DatasetFolder | null {
	return findColumnFolders().find((folder) => folder.id === id) ?? null;
}

function toColumnDataset({ id, path }: DatasetFolder): ColumnDataset {
	return { id, ...checkColumnFolder(path) };
}

function readText(path: string, name: string): string {
	try {
		return readFileSync(join(path, name), 'utf8');
	} catch {
		throw new ColumnFileError(`${path} has no ${name}`);
	}
}
