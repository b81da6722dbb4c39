import { resolve } from 'node:path';
import type { Command } from 'commander';
import { findDatasetFolders } from '#lib/server/dataset-folder.ts';
import { checkFolder } from '../check-folder.ts';
import type { Effects } from '../effects.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { publishFolder } from '../publish-folder.ts';
import { reportText } from '../report/text.ts';
import { UsageError } from '../usage-error.ts';

interface BuildOptions {
	out: string;
	base?: string;
	texts?: string;
}

export function buildCommand(
	program: Command,
	effects: Effects,
	finish: (code: ExitCode) => void
): void {
	program
		.command('build')
		.description('build the whole static site; an earlier one stays whole if this fails')
		.argument('[folders...]', 'the datasets (default: all under data/)')
		.option('--out <dir>', 'where to', 'build')
		.option('--base <path>', 'path the site will lie under (default: any, by relative links)')
		.option('--texts <dir>', 'source texts to check the excerpts against (default: their texts/)')
		.action(async (folders: string[], options: BuildOptions) => {
			const named = folders.length > 0 ? folders : standardFolders(effects);
			finish(await build(named, options, effects));
		});
}

async function build(
	folders: readonly string[],
	{ out, base, texts }: BuildOptions,
	effects: Effects
): Promise<ExitCode> {
	const { stderr, directory } = effects;
	const target = resolve(directory, out);
	const checked = folders.map((folder) => checkFolder(effects, folder, { texts }));
	for (const each of checked) reportText(each, effects);
	if (checked.some(({ status }) => status !== EXIT.fine)) {
		stderr.write(`Nothing was built; ${out} is as it was.\n`);
		return EXIT.findings;
	}
	stderr.write(`Building ${folders.length} ${folders.length === 1 ? 'dataset' : 'datasets'} …\n`);
	let status: ExitCode = EXIT.fine;
	const published = await publishFolder(target, async (fresh) => {
		const outcome = await effects.buildSite({
			datasets: folders.map((folder) => resolve(directory, folder)),
			out: fresh,
			base: toBase(base),
			texts: texts === undefined ? undefined : resolve(directory, texts)
		});
		if (outcome.state === 'built') return true;
		status = outcome.state === 'interrupted' ? EXIT.interrupted : EXIT.internal;
		stderr.write(`${outcome.log}\nThe build was ${outcome.state}; ${out} is as it was.\n`);
		return false;
	});
	if (published) stderr.write(`The site is in ${out}.\n`);
	return status;
}

function standardFolders({ directory, environment }: Effects): string[] {
	return findDatasetFolders(environment, directory).map(({ path }) => path);
}

/** As SvelteKit wants it: a leading slash, none at the end; empty for the root. */
function toBase(base = ''): string {
	if (/^[a-z]+:|[?#\s]/i.test(base)) {
		throw new UsageError(`--base takes a path such as /maps, not ${base}`);
	}
	const path = base.replace(/^\/+|\/+$/g, '');
	return path === '' ? '' : `/${path}`;
}
