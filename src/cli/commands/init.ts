import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { toTableResources } from '#lib/core/dataset/table-schema.ts';
import { isId } from '#lib/core/model/ids.ts';
import type { Effects } from '../effects.ts';
import type { ExitCode } from '../exit-codes.ts';
import { PACKAGE_FOLDER } from '../package-folder.ts';
import { UsageError } from '../usage-error.ts';

const STARTER = join(PACKAGE_FOLDER, 'src/cli/starter');

export function initCommand(
	program: Command,
	effects: Effects,
	_finish: (code: ExitCode) => void
): void {
	program
		.command('init')
		.description('write a small dataset to start from; it passes the check')
		.argument('<folder>', 'a new or empty folder; its name becomes part of addresses')
		.action((folder: string) => {
			writeStarter(resolve(effects.directory, folder), folder);
			effects.stderr.write(
				`A starter dataset is in ${folder}; its README.md explains the tables.\n` +
					`Next: npx dateline check ${folder} --strict\n`
			);
		});
}

function writeStarter(path: string, folder: string): void {
	const id = basename(path);
	if (!isId(id)) {
		throw new UsageError(`${id} cannot be part of an address; use a name like my-first-map`);
	}
	try {
		if (existsSync(path) && readdirSync(path).length > 0) {
			throw new UsageError(`${folder} is not empty; name a new folder`);
		}
		cpSync(STARTER, path, { recursive: true });
		edit(join(path, 'README.md'), (text) => text.replaceAll('FOLDER', folder));
		edit(join(path, 'datapackage.json'), (text) => describePackage(text, id));
	} catch (error) {
		if (error instanceof UsageError) throw error;
		throw new UsageError(`${folder} cannot be written (${String(error)})`);
	}
}

function edit(file: string, change: (text: string) => string): void {
	writeFileSync(file, change(readFileSync(file, 'utf8')));
}

/** Names the package, and describes its tables so that other Data Package tools can check them. */
function describePackage(text: string, name: string): string {
	const described = { ...JSON.parse(text), name, resources: toTableResources() };
	return `${JSON.stringify(described, null, '\t')}\n`;
}
