import { Command, CommanderError } from 'commander';
import { buildCommand } from './commands/build.ts';
import { checkCommand } from './commands/check.ts';
import { compileCommand } from './commands/compile.ts';
import { doctorCommand } from './commands/doctor.ts';
import { exportCommand } from './commands/export.ts';
import { filmCommand } from './commands/film.ts';
import { initCommand } from './commands/init.ts';
import { laterCommands } from './commands/later.ts';
import { placesCommand } from './commands/places.ts';
import { serveCommand } from './commands/serve.ts';
import { sliceCommand } from './commands/slice.ts';
import { synthCommand } from './commands/synth.ts';
import { processEffects, type Effects } from './effects.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { UsageError } from './usage-error.ts';
import { VERSION } from './version.ts';

/** Runs the command line with these arguments and says with which status to exit. Never throws. */
export async function main(
	words: readonly string[],
	effects: Effects = processEffects()
): Promise<ExitCode> {
	let status: ExitCode = EXIT.fine;
	const program = toProgram(effects, (code) => (status = code));
	try {
		await program.parseAsync(words, { from: 'user' });
		return status;
	} catch (error) {
		return explain(error, effects);
	}
}

/** The whole command line; what the documentation is checked against. */
export function toProgram(effects: Effects, finish: (code: ExitCode) => void): Command {
	const program = new Command('dateline')
		.description('Turns a stack of documents into a map that shows its evidence')
		.version(VERSION)
		.exitOverride()
		.configureOutput({ writeOut: effects.stdout.write, writeErr: effects.stderr.write })
		.showSuggestionAfterError()
		.showHelpAfterError('Run `npx dateline help` to see what there is.');
	for (const add of [
		checkCommand,
		buildCommand,
		compileCommand,
		doctorCommand,
		exportCommand,
		filmCommand,
		initCommand,
		placesCommand,
		serveCommand,
		sliceCommand,
		synthCommand,
		laterCommands
	]) {
		add(program, effects, finish);
	}
	return program;
}

function explain(error: unknown, { stderr }: Effects): ExitCode {
	if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.usage;
	if (error instanceof UsageError) {
		stderr.write(`error: ${error.message}\n`);
		return EXIT.usage;
	}
	const trace = error instanceof Error ? error.stack : String(error);
	stderr.write(`This is a fault in Dateline, not in your data:\n${trace}\n`);
	return EXIT.internal;
}
