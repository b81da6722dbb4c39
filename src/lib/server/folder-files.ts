import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file of a folder as it stands on the disk. */
export interface FolderFile {
	/** Relative to the folder, with `/`. */
	name: string;
	/** Absolute, or relative to the working directory as the folder was. */
	path: string;
	/** Changes whenever the file does. */
	stamp: string;
}

/**
 * The files of a folder and its sub-folders, by name; hidden ones and the named sub-folders left
 * out. Empty where there is no such folder.
 */
export function listFiles(folder: string, leaveOut: readonly string[] = []): FolderFile[] {
	return namesUnder(folder, leaveOut).map((name) => {
		const path = join(folder, name);
		const stats = statSync(path, { throwIfNoEntry: false });
		return { name, path, stamp: `${stats?.mtimeMs}:${stats?.size}` };
	});
}

function namesUnder(folder: string, leaveOut: readonly string[], prefix = ''): string[] {
	const names: string[] = [];
	for (const entry of entriesOf(folder)) {
		if (entry.name.startsWith('.') || leaveOut.includes(entry.name)) continue;
		const name = prefix + entry.name;
		// A folder where a table is expected must be seen, not walked past.
		if (entry.isDirectory() && !entry.name.endsWith('.csv')) {
			names.push(...namesUnder(join(folder, entry.name), leaveOut, `${name}/`));
		} else names.push(name);
	}
	return names.sort();
}

function entriesOf(folder: string) {
	try {
		return readdirSync(folder, { withFileTypes: true });
	} catch {
		return [];
	}
}
