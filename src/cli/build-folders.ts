import { basename, resolve } from 'node:path';
import { sayCount } from '#lib/core/text/english-words.ts';
import { checkBeforeBuild } from './check-before-build.ts';
import type { Effects } from './effects.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { showProgress } from './progress.ts';
import { publishFolder } from './publish-folder.ts';
import type { BuildOutcome } from './build-outcome.ts';
import type { SiteBuild } from './site-build.ts';
import { toSitePlace } from './site-place.ts';
import { tellOutcome } from './tell-outcome.ts';
import { UsageError } from './usage-error.ts';

/** Checks datasets and builds one site of them; says what it does on standard error. */
export async function buildFolders(
	folders: readonly string[],
	{ out, base, url, texts }: { out: string; base?: string; url?: string; texts?: string },
	effects: Effects
): Promise<ExitCode> {
	const { stderr, directory } = effects;
	refuseSameNames(folders);
	const site: Omit<SiteBuild, 'out'> = {
		datasets: folders.map((folder) => resolve(directory, folder)),
		...toSitePlace(base, url),
		texts: texts === undefined ? undefined : resolve(directory, texts),
		isSingleFile: false
	};
	if (!checkBeforeBuild(folders, { out, texts }, effects)) return EXIT.findings;
	let outcome: BuildOutcome = { state: 'failed', log: '' };
	await publishFolder(resolve(directory, out), async (fresh) => {
		const label = `Building ${sayCount(folders.length, 'dataset')}`;
		outcome = await showProgress(stderr, label, () => effects.buildSite({ ...site, out: fresh }));
		return outcome.state === 'built';
	});
	return tellOutcome(outcome, { out, done: `The site is in ${out}.` }, effects);
}

/** The folder's name is the dataset's place in addresses. */
function refuseSameNames(folders: readonly string[]): void {
	const names = folders.map((folder) => basename(resolve(folder)));
	const twice = names.find((name, at) => names.indexOf(name) !== at);
	if (twice !== undefined) throw new UsageError(`two folders have the name ${twice}; rename one`);
}
