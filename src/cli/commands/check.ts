import { Option, type Command } from 'commander';
import type { Effects } from '../effects.ts';
import type { ExitCode } from '../exit-codes.ts';
import { checkFolder } from '../check-folder.ts';
import { reportGithub } from '../report/github.ts';
import { reportJson } from '../report/json.ts';
import { reportText } from '../report/text.ts';
import type { Report } from '../report/report.ts';
import { sealFolder } from '../seal-folder.ts';

interface CheckOptions {
	texts?: string;
	strict?: boolean;
	seal?: boolean;
	format: 'text' | 'json' | 'github';
}

const REPORTS: Record<CheckOptions['format'], Report> = {
	text: reportText,
	json: reportJson,
	github: reportGithub
};

export function checkCommand(
	program: Command,
	effects: Effects,
	finish: (code: ExitCode) => void
): void {
	program
		.command('check')
		.description('check tables, references, dates, places and every excerpt of a dataset')
		.argument('<folder>', 'the dataset: a folder with a datapackage.json')
		.option('--texts <dir>', 'source texts to check the excerpts against (default: its texts/)')
		.option('--strict', 'let warnings count as errors')
		.option('--seal', 'record the check in seal.json, for those who do not have the texts')
		.addOption(
			new Option('--format <format>', 'how findings are told')
				.choices(Object.keys(REPORTS))
				.default('text')
		)
		.action((folder: string, { texts, strict = false, seal, format }: CheckOptions) => {
			if (seal) sealFolder(effects, folder, { texts });
			const checked = checkFolder(effects, folder, { texts, strict });
			REPORTS[format](checked, effects);
			finish(checked.status);
		});
}
