import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Option, type Command } from 'commander';
import { TICK_UNITS } from '#lib/core/columns/ticks.ts';
import { encodeDataset } from '#lib/core/model/encode.ts';
import { keepVersion } from '#lib/server/dataset-versions.ts';
import { checkFolder } from '../check-folder.ts';
import type { Effects } from '../effects.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { compileEvents, LAYOUT_NAMES, type FileOptions } from '../intake/compile-events.ts';
import { compileTables } from '../intake/compile-tables.ts';
import { toColumnFolder } from '../intake/to-column-folder.ts';
import { isEventFile } from '../intake/open-source.ts';
import { parseDegrees } from '../numbers.ts';
import { sayColumnSize } from '../report/column-size.ts';
import { reportText } from '../report/text.ts';
import { UsageError } from '../usage-error.ts';

interface Options extends FileOptions {
	texts?: string;
	columns?: boolean;
	keep?: boolean;
}

export function compileCommand(
	program: Command,
	effects: Effects,
	finish: (code: ExitCode) => void
): void {
	program
		.command('compile')
		.description('write what pages load: of a dataset one JSON file, of a file of events columns')
		.argument('<input>', 'a dataset, or a file of events: CSV, GeoJSON, Parquet or Arrow')
		.option('--out <path>', 'where to: a file (default: standard output), for columns a folder')
		.option('--texts <dir>', 'source texts to check the excerpts against (default: its texts/)')
		.option(
			'--keep',
			'keep this version in the dataset’s versions/, so that embeds made with it last'
		)
		.option('--columns', 'write the dataset as columns, without its words')
		.option('--map <pairs>', 'columns of a file: start=event_date,lat=LAT, or a JSON file of them')
		.addOption(new Option('--layout <name>', 'columns of a known layout').choices(LAYOUT_NAMES))
		.addOption(new Option('--unit <unit>', 'in which times are counted').choices(TICK_UNITS))
		.option(
			'--round <degrees>',
			'places without a name: coordinates rounded to',
			parseDegrees,
			0.01
		)
		.option('--title <text>', 'what readers see above a file of events (default: its name)')
		.option('--strict', 'let warnings count as errors')
		.action(async (folder: string, { texts, columns, keep = false, ...options }: Options) => {
			if (isEventFile(resolve(effects.directory, folder))) {
				return finish(await compileEvents(folder, options, effects));
			}
			const { out, strict } = options;
			const checked = checkFolder(effects, folder, { texts, strict });
			reportText(checked, effects);
			const { dataset } = checked.reading;
			if (checked.status !== EXIT.fine || dataset === null) return finish(EXIT.findings);
			if (keep) sayKept(keepVersion(resolve(effects.directory, folder), dataset, today()), effects);
			if (columns) {
				const manifest = compileTables(dataset, toColumnFolder(effects, folder, out));
				return effects.stderr.write(`${sayColumnSize(manifest)}\n`);
			}
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
