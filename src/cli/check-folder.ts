import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { countBySeverity } from '#lib/core/base/issue.ts';
import type { DatasetReading } from '#lib/core/dataset/read-dataset.ts';
import { toDatasetFolder } from '#lib/server/dataset-folder.ts';
import { loadDataset } from '#lib/server/load-dataset.ts';
import type { Effects } from './effects.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { UsageError } from './usage-error.ts';

/** A dataset folder with everything that was found in it. */
export interface CheckedFolder {
	/** As the user named it. */
	folder: string;
	reading: DatasetReading;
	strict: boolean;
	status: ExitCode;
}

/** Checks one dataset folder. Throws UsageError where a folder that was named does not exist. */
export function checkFolder(
	effects: Effects,
	folder: string,
	{ texts, strict = false }: { texts?: string; strict?: boolean } = {}
): CheckedFolder {
	const path = folderAt(effects, folder);
	const textsFolder = texts === undefined ? undefined : folderAt(effects, texts);
	if (effects.stderr.terminal) effects.stderr.write(`Checking ${folder} …\n`);
	const reading = loadDataset(toDatasetFolder(path), textsFolder);
	const { error, warning } = countBySeverity(reading.issues);
	const status = error > 0 || (strict && warning > 0) ? EXIT.findings : EXIT.fine;
	return { folder, reading, strict, status };
}

function folderAt({ directory }: Effects, folder: string): string {
	const path = resolve(directory, folder);
	if (!existsSync(path)) throw new UsageError(`there is no folder ${folder}`);
	if (!statSync(path).isDirectory()) throw new UsageError(`${folder} is a file, not a folder`);
	return path;
}
