import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { checkBeforeBuild } from './check-before-build.ts';
import type { Effects } from './effects.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { showProgress } from './progress.ts';
import { publishFile } from './publish-file.ts';
import { foldPage } from './single-file/fold-page.ts';
import type { BuildOutcome } from './build-outcome.ts';
import type { SiteBuild } from './site-build.ts';
import { toSitePlace } from './site-place.ts';
import { tellOutcome } from './tell-outcome.ts';
import { UsageError } from './usage-error.ts';

interface Options {
	out?: string;
	base?: string;
	url?: string;
	texts?: string;
}

/** Checks one dataset and makes one HTML file of its explorer; says so on standard error. */
export async function buildSingleFile(
	folders: readonly string[],
	{ out, base, url, texts }: Options,
	effects: Effects
): Promise<ExitCode> {
	const { stderr, directory } = effects;
	const [folder, ...others] = folders;
	if (folder === undefined || others.length > 0) {
		throw new UsageError('--single-file takes one dataset; name its folder');
	}
	if (base !== undefined) throw new UsageError('a single file lies anywhere; leave out --base');
	const path = resolve(directory, folder);
	const file = out ?? `${basename(path)}.html`;
	const place = toSitePlace(undefined, url);
	const build: Omit<SiteBuild, 'out'> = {
		datasets: [path],
		...place,
		texts: texts === undefined ? undefined : resolve(directory, texts),
		isSingleFile: true
	};
	if (!checkBeforeBuild([folder], { out: file, texts }, effects)) return EXIT.findings;
	let outcome: BuildOutcome = { state: 'failed', log: '' };
	await publishFile(resolve(directory, file), async (work) => {
		outcome = await showProgress(stderr, `Building ${file}`, () =>
			effects.buildSite({ ...build, out: work })
		);
		if (outcome.state !== 'built') return null;
		const home = place.origin === undefined ? null : `${place.origin}${place.base}/`;
		const html = readFileSync(join(work, 'index.html'), 'utf8');
		return foldPage(html, (name) => readBeside(work, name), home);
	});
	const done = () => `${file} holds it all, ${toMegabytes(resolve(directory, file))} MB.`;
	return tellOutcome(
		outcome,
		{ out: file, done: outcome.state === 'built' ? done() : '' },
		effects
	);
}

function readBeside(folder: string, name: string): Buffer | null {
	const path = join(folder, name);
	return existsSync(path) ? readFileSync(path) : null;
}

function toMegabytes(path: string): string {
	return (statSync(path).size / 1e6).toFixed(1);
}
