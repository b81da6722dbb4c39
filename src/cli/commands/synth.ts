import { resolve } from 'node:path';
import { Option, type Command } from 'commander';
import { TICK_UNITS, type TickUnit } from '#lib/core/columns/ticks.ts';
import { writeColumnFolder } from '#lib/server/column-folder.ts';
import type { Effects, Output } from '../effects.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { toSynthNames } from '../synth/synth-names.ts';
import { DEFAULT_PROFILE, type SynthProfile } from '../synth/synth-profile.ts';
import { writeSynth } from '../synth/write-synth.ts';
import { sayColumnSize } from '../report/column-size.ts';
import { parseCount, parseShare } from '../numbers.ts';

interface Options {
	out: string;
	events: number;
	seed: number;
	places: number;
	years: number;
	unit: TickUnit;
	flows: number;
	uncertain: number;
}

const MOST_YEARS = 60;

export function synthCommand(
	program: Command,
	effects: Effects,
	finish: (code: ExitCode) => void
): void {
	const { events, seed, places, years, scale, flows, uncertain } = DEFAULT_PROFILE;
	program
		.command('synth')
		.description('write a dataset of made-up events of any size, for trying out and measuring')
		.requiredOption('--out <folder>', 'where to')
		.option('--events <n>', 'how many, such as 1e6', parseCount(1, 1e9), events)
		.option('--seed <n>', 'the same seed gives the same bytes', parseCount(0, 2 ** 32 - 1), seed)
		.option('--places <n>', 'at how many places', parseCount(1, 1e6), places)
		.option('--years <n>', 'over how many years from 2010 on', parseCount(1, MOST_YEARS), years)
		.addOption(
			new Option('--unit <unit>', 'in which times are counted')
				.choices(TICK_UNITS)
				.default(scale.unit)
		)
		.option('--flows <share>', 'share of events that join two places', parseShare, flows)
		.option('--uncertain <share>', 'share known to month or year only', parseShare, uncertain)
		.action(({ out, unit, ...options }: Options) => {
			const profile = { ...options, scale: { ...scale, unit } };
			write(profile, resolve(effects.directory, out), effects.stderr);
			finish(EXIT.fine);
		});
}

function write(profile: SynthProfile, folder: string, output: Output): void {
	const manifest = writeColumnFolder(folder, toSynthNames(profile), (sink) =>
		writeSynth(profile, sink, (rows) => {
			if (!output.terminal) return;
			output.write(`\r${Math.floor((rows / profile.events) * 100)} % of ${profile.events} events`);
		})
	);
	output.write(`${output.terminal ? '\n' : ''}${sayColumnSize(manifest)}\n`);
}
