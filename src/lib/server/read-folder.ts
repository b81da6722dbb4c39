import { toIssue, type Issue } from '#lib/core/base/issue.ts';
import type { FolderFile } from '#lib/server/folder-files.ts';
import { readTextFile, type FileProblem, type TextFile } from '#lib/server/text-file.ts';

/** What could be read, by name, and what is to be said about the rest. */
export interface FilesRead {
	files: Map<string, TextFile>;
	issues: Issue[];
}

const DATASET_FILE = /^[^/]+\.(csv|geojson)$|^(datapackage|seal)\.json$|^stories\/[^/]+\.md$/i;
const TEXT_FILE = /\.(txt|md)$/i;

/** Reads the files that a dataset consists of: package file, tables, areas, seal, stories. */
export function readDatasetFiles(files: readonly FolderFile[]): FilesRead {
	return readFiles(
		files.filter(({ name }) => DATASET_FILE.test(name)),
		(name, { code, message, hint }) => [toIssue('error', code, message, { file: name }, { hint })]
	);
}

/**
 * Reads the source texts of a folder. One that cannot be read is worth a warning only if its name
 * says that it is text: scans and originals may lie there too.
 */
export function readSourceTexts(files: readonly FolderFile[]): FilesRead {
	return readFiles(files, (name, { message, hint }) =>
		TEXT_FILE.test(name)
			? [toIssue('warning', 'text-unreadable', message, { file: name }, { hint })]
			: []
	);
}

function readFiles(
	files: readonly FolderFile[],
	toIssues: (name: string, problem: FileProblem) => Issue[]
): FilesRead {
	const read: FilesRead = { files: new Map(), issues: [] };
	for (const { name, path } of files) {
		const { file, problem } = readTextFile(path, name);
		if (file) read.files.set(name, file);
		else read.issues.push(...toIssues(name, problem));
	}
	return read;
}
