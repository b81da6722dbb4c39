import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { encodeDataset } from '#lib/core/model/encode.ts';
import { checkFolder } from '../check-folder.ts';
import type { Effects } from '../effects.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { reportText } from '../report/text.ts';
import { UsageError } from '../usage-error.ts';

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
		.action((folder: string, { out, texts }: { out?: string; texts?: string }) => {
			const checked = checkFolder(effects, folder, { texts });
			reportText(checked, effects);
			const { dataset } = checked.reading;
			if (checked.status !== EXIT.fine || dataset === null) return finish(EXIT.findings);
			const text = `${encodeDataset(dataset)}\n`;
			if (out === undefined) effects.stdout.write(text);
			else writeTo(resolve(effects.directory, out), text);
		});
}

function writeTo(path: string, text: string): void {
	try {
		writeFileSync(path, text);
	} catch (error) {
		throw new UsageError(`${path} cannot be written (${String(error)})`);
	}
}
