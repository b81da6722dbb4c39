import { basename, resolve } from 'node:path';
import { checkFolder, type CheckedFolder } from './check-folder.ts';
import type { Effects } from './effects.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { showProgress } from './progress.ts';
import { publishFolder } from './publish-folder.ts';
import { reportText } from './report/text.ts';
import type { BuildOutcome, SiteBuild } from './site-build.ts';
import { UsageError } from './usage-error.ts';

const STATUSES: Record<BuildOutcome['state'], ExitCode> = {
	built: EXIT.fine,
	failed: EXIT.internal,
	interrupted: EXIT.interrupted
};

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
		...toSite(base, url),
		texts: texts === undefined ? undefined : resolve(directory, texts)
	};
	const checked = folders.map((folder) => checkFolder(effects, folder, { texts }));
	for (const each of checked) reportText(withoutNotes(each), effects);
	if (checked.some(({ status }) => status !== EXIT.fine)) {
		stderr.write(`Nothing was built; ${out} is as it was.\n`);
		return EXIT.findings;
	}
	let outcome: BuildOutcome = { state: 'failed', log: '' };
	await publishFolder(resolve(directory, out), async (fresh) => {
		const label = `Building ${folders.length} ${folders.length === 1 ? 'dataset' : 'datasets'}`;
		outcome = await showProgress(stderr, label, () => effects.buildSite({ ...site, out: fresh }));
		return outcome.state === 'built';
	});
	stderr.write(toSentence(outcome, out));
	return STATUSES[outcome.state];
}

/** Notes are for whoever checks a dataset; before a build only what needs doing is told. */
function withoutNotes(checked: CheckedFolder): CheckedFolder {
	const issues = checked.reading.issues.filter(({ severity }) => severity !== 'info');
	return { ...checked, reading: { ...checked.reading, issues } };
}

function toSentence({ state, log }: BuildOutcome, out: string): string {
	if (state === 'built') return `The site is in ${out}.\n`;
	if (state === 'interrupted') return `Stopped; ${out} is as it was.\n`;
	return `${log}\nThe build failed; ${out} is as it was.\n`;
}

/** The folder's name is the dataset's place in addresses. */
function refuseSameNames(folders: readonly string[]): void {
	const names = folders.map((folder) => basename(resolve(folder)));
	const twice = names.find((name, at) => names.indexOf(name) !== at);
	if (twice !== undefined) throw new UsageError(`two folders have the name ${twice}; rename one`);
}

/** Where the site will be; an address says its path too. */
function toSite(
	base: string | undefined,
	url: string | undefined
): Pick<SiteBuild, 'base' | 'origin'> {
	if (url === undefined) return { base: toBase(base), origin: undefined };
	if (base !== undefined) throw new UsageError('--url says the path already; leave out --base');
	const address = URL.canParse(url) ? new URL(url) : null;
	if (!address || !/^https?:$/.test(address.protocol) || address.search || address.hash) {
		throw new UsageError(`--url takes an address such as https://example.org/maps, not ${url}`);
	}
	return { base: toBase(address.pathname), origin: address.origin };
}

/** As SvelteKit wants it: a leading slash, none at the end; empty for the root. */
function toBase(base = ''): string {
	if (/^[a-z]+:|[?#\s]/i.test(base)) {
		throw new UsageError(`--base takes a path such as /maps, not ${base}`);
	}
	const path = base.replace(/^\/+|\/+$/g, '');
	return path === '' ? '' : `/${path}`;
}
