import { resolve } from 'node:path';
import { ColumnFileError } from '#lib/core/columns/column-file-error.ts';
import { checkColumnFolder } from '#lib/server/column-dataset.ts';
import { isColumnFolder } from '#lib/server/dataset-folder.ts';
import { checkFolder, type CheckedFolder } from './check-folder.ts';
import type { Effects } from './effects.ts';
import { EXIT } from './exit-codes.ts';
import { reportText } from './report/text.ts';

/** Tells what is wrong with the datasets; false where one has an error, so that `out` stays. */
export function checkBeforeBuild(
	folders: readonly string[],
	{ out, texts }: { out: string; texts?: string },
	effects: Effects
): boolean {
	const isOfColumns = (folder: string) => isColumnFolder(resolve(effects.directory, folder));
	const areColumnsFine = folders
		.filter(isOfColumns)
		.map((folder) => checkColumns(folder, effects))
		.every(Boolean);
	const tables = folders.filter((folder) => !isOfColumns(folder));
	const checked = tables.map((folder) => checkFolder(effects, folder, { texts }));
	for (const each of checked) reportText(withoutNotes(each), effects);
	if (areColumnsFine && checked.every(({ status }) => status === EXIT.fine)) return true;
	effects.stderr.write(`Nothing was built; ${out} is as it was.\n`);
	return false;
}

/** Whether the files of a folder of columns can belong together; where not, that is told. */
function checkColumns(folder: string, { directory, stderr }: Effects): boolean {
	try {
		checkColumnFolder(resolve(directory, folder));
		return true;
	} catch (error) {
		if (!(error instanceof ColumnFileError)) throw error;
		stderr.write(`error: ${folder}: ${error.message}\n`);
		return false;
	}
}

/** Notes are for whoever checks a dataset; before a build only what needs doing is told. */
function withoutNotes(checked: CheckedFolder): CheckedFolder {
	const issues = checked.reading.issues.filter(({ severity }) => severity !== 'info');
	return { ...checked, reading: { ...checked.reading, issues } };
}
