import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { encodeDataset } from '#lib/core/model/encode.ts';
import { keepVersion } from '#lib/server/dataset-versions.ts';
import { checkFolder } from '../check-folder.ts';
import type { Effects } from '../effects.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { reportText } from '../report/text.ts';
import { UsageError } from '../usage-error.ts';

interface Options {
	out?: string;
	texts?: string;
	keep?: boolean;
}

export function compileCommand(
	program: Command,
	effects: Effects,
	finish: (code: ExitCode) => void
): void {
	program
		.command('compile')
		.description('write the compiled dataset: one JSON file, what pages load')
		.argument('<folder>', 'the dataset')
		.option('--out <file>', 'where to (default: standard output)')
		.option('--texts <dir>', 'source texts to check the excerpts against (default: its texts/)')
		.option(
			'--keep',
			'keep this version in the dataset’s versions/, so that embeds made with it last'
		)
		.action((folder: string, { out, texts, keep = false }: Options) => {
			const checked = checkFolder(effects, folder, { texts });
			reportText(checked, effects);
			const { dataset } = checked.reading;
			if (checked.status !== EXIT.fine || dataset === null) return finish(EXIT.findings);
			if (keep) sayKept(keepVersion(resolve(effects.directory, folder), dataset, today()), effects);
			const text = `${encodeDataset(dataset)}\n`;
			if (keep && out === undefined) return;
			if (out === undefined) effects.stdout.write(text);
			else writeTo(resolve(effects.directory, out), text);
		});
}

/** By the calendar of UTC, so that it is the same day wherever a version is kept. */
function today(): string {
	return new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC' }).format();
}

function sayKept({ version, isNew }: ReturnType<typeof keepVersion>, { stderr }: Effects): void {
	const name = version.version === '' ? version.hash : `${version.version} (${version.hash})`;
	stderr.write(isNew ? `Kept ${name}.\n` : `${name} was kept on ${version.released}.\n`);
}

function writeTo(path: string, text: string): void {
	try {
		writeFileSync(path, text);
	} catch (error) {
		throw new UsageError(`${path} cannot be written (${String(error)})`);
	}
}
