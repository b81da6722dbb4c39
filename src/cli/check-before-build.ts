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
	const checked = folders.map((folder) => checkFolder(effects, folder, { texts }));
	for (const each of checked) reportText(withoutNotes(each), effects);
	if (checked.every(({ status }) => status === EXIT.fine)) return true;
	effects.stderr.write(`Nothing was built; ${out} is as it was.\n`);
	return false;
}

/** Notes are for whoever checks a dataset; before a build only what needs doing is told. */
function withoutNotes(checked: CheckedFolder): CheckedFolder {
	const issues = checked.reading.issues.filter(({ severity }) => severity !== 'info');
	return { ...checked, reading: { ...checked.reading, issues } };
}
