import type { Command } from 'commander';
import type { Effects } from '../effects.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';

/** Commands that the format's documentation promises and this version does not have. */
const LATER = ['import'];

export function laterCommands(
	program: Command,
	effects: Effects,
	finish: (code: ExitCode) => void
): void {
	for (const name of LATER) {
		program
			.command(name, { hidden: true })
			.argument('[words...]')
			.allowUnknownOption()
			.helpOption(false)
			.action(() => {
				effects.stderr.write(`error: \`${name}\` is not in this version of Dateline.\n`);
				finish(EXIT.usage);
			});
	}
}
