import { relative } from 'node:path';
import type { Command } from 'commander';
import { findColumnFolders, findDatasetFolders } from '#lib/server/dataset-folder.ts';
import { buildFolders } from '../build-folders.ts';
import { buildSingleFile } from '../build-single-file.ts';
import type { Effects } from '../effects.ts';
import type { ExitCode } from '../exit-codes.ts';

interface BuildOptions {
	out?: string;
	base?: string;
	url?: string;
	texts?: string;
	singleFile?: boolean;
}

const STANDARD_OUT = 'build';

export function buildCommand(
	program: Command,
	effects: Effects,
	finish: (code: ExitCode) => void
): void {
	program
		.command('build')
		.description('build the whole static site; an earlier one stays whole if this fails')
		.argument('[folders...]', 'the datasets (default: all under data/)')
		.option('--out <path>', 'where to (default: build, or <dataset>.html for a single file)')
		.option('--base <path>', 'path the site will lie under (default: any, by relative links)')
		.option('--url <address>', 'where the site will be seen (default: not known, not said)')
		.option('--texts <dir>', 'source texts to check the excerpts against (default: their texts/)')
		.option('--single-file', 'one HTML file of one dataset, which opens from a disk')
		.action(async (folders: string[], { singleFile, out, ...options }: BuildOptions) => {
			const named = folders.length > 0 ? folders : standardFolders(effects);
			finish(
				singleFile
					? await buildSingleFile(named, { ...options, out }, effects)
					: await buildFolders(named, { ...options, out: out ?? STANDARD_OUT }, effects)
			);
		});
}

function standardFolders({ directory, environment }: Effects): string[] {
	const found = [findDatasetFolders, findColumnFolders].flatMap((find) =>
		find(environment, directory)
	);
	return found.map(({ path }) => relative(directory, path));
}
