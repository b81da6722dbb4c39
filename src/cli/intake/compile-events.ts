import { resolve } from 'node:path';
import type { TickUnit } from '#lib/core/columns/ticks.ts';
import type { Effects } from '../effects.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { reportIntake } from '../report/intake.ts';
import { findingLines } from '../report/text.ts';
import { ACLED } from './acled.ts';
import { compileFile } from './compile-file.ts';
import { parseFieldMap } from './field-map.ts';
import { GDELT } from './gdelt.ts';
import { IntakeError } from './intake-error.ts';
import type { Layout } from './layout.ts';
import { ProgressBar } from './progress-bar.ts';
import { toColumnFolder } from './to-column-folder.ts';

/** What can be said on the command line about a file of events. */
export interface FileOptions {
	out?: string;
	map?: string;
	layout?: keyof typeof LAYOUTS;
	unit?: TickUnit;
	round: number;
	title?: string;
	strict?: boolean;
}

const LAYOUTS = { acled: ACLED, gdelt: GDELT } as const satisfies Record<string, Layout>;
export const LAYOUT_NAMES = Object.keys(LAYOUTS);

/** 20 MB of memory. */
const RUN_ROWS = 2 ** 19;

/** Compiles a file of events and tells what became of it. Throws UsageError. */
export async function compileEvents(
	input: string,
	{ out, map, layout, unit, round, title, strict = false }: FileOptions,
	effects: Effects
): Promise<ExitCode> {
	const { directory, stderr } = effects;
	const folder = toColumnFolder(effects, input, out);
	const named = out ?? folder;
	const options = {
		wanted: map === undefined ? {} : parseFieldMap(map, directory),
		layout: layout === undefined ? null : LAYOUTS[layout],
		round,
		unit: unit ?? null,
		title: title ?? null,
		runRows: RUN_ROWS
	};
	try {
		const bar = new ProgressBar(stderr);
		const path = resolve(directory, input);
		const compiled = await compileFile(path, folder, options, bar);
		const isClean = reportIntake(compiled, named, stderr);
		if (isClean || !strict) return EXIT.fine;
		stderr.write('Warnings count as errors because of --strict.\n');
		return EXIT.findings;
	} catch (error) {
		if (!(error instanceof IntakeError)) throw error;
		stderr.write(findingLines(error.issue, '', stderr));
		stderr.write(`Nothing was written; ${named} is as it was.\n`);
		return EXIT.findings;
	}
}
