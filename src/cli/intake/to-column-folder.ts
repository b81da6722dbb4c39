import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PACKAGE_FILE } from '#lib/server/dataset-folder.ts';
import type { Effects } from '../effects.ts';
import { UsageError } from '../usage-error.ts';

/** Where columns are to go. Throws UsageError where that is not said, or something else is there. */
export function toColumnFolder(
	{ directory }: Effects,
	input: string,
	out: string | undefined
): string {
	if (out === undefined) {
		throw new UsageError(`name a folder for the columns of ${input} with --out`);
	}
	const folder = resolve(directory, out);
	if (existsSync(folder) && !statSync(folder).isDirectory()) {
		throw new UsageError(`${out} is a file; name a folder with --out`);
	}
	if (existsSync(join(folder, PACKAGE_FILE))) {
		throw new UsageError(`${out} is a dataset of tables; name another folder with --out`);
	}
	return folder;
}
