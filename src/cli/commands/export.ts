import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { EXPORT_FORMATS } from '#lib/core/export/export-formats.ts';
import { sayCount } from '#lib/core/text/english-words.ts';
import { zipDataset } from '#lib/server/data-zip.ts';
import { checkFolder } from '../check-folder.ts';
import type { Effects } from '../effects.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { reportText } from '../report/text.ts';
import { UsageError } from '../usage-error.ts';

interface Options {
	to: string;
	out?: string;
	texts?: string;
	site?: string;
	raw?: boolean;
}

/** The dataset as its editor wrote it, in one archive. */
const TABLES = 'tables';
const FORMATS = [TABLES, ...EXPORT_FORMATS.map(({ id }) => id)].join('|');

export function exportCommand(
	program: Command,
	effects: Effects,
	finish: (code: ExitCode) => void
): void {
	program
		.command('export')
		.description('write the dataset in another format')
		.argument('<folder>', 'the dataset')
		.requiredOption('--to <format>', FORMATS)
		.option('--out <file>', 'where to (default: standard output)')
		.option('--site <url>', 'address of the published dataset, for links back to its pages')
		.option('--raw', 'csv: leave cells that begin like a formula as they are')
		.option('--texts <dir>', 'source texts to check the excerpts against (default: its texts/)')
		.action((folder: string, { to, out, texts, site, raw = false }: Options) => {
			const format = EXPORT_FORMATS.find(({ id }) => id === to);
			if (!format && to !== TABLES) {
				throw new UsageError(`there is no format ${to}; there are ${FORMATS}`);
			}
			const checked = checkFolder(effects, folder, { texts });
			reportText(checked, effects);
			const { dataset } = checked.reading;
			if (checked.status !== EXIT.fine || dataset === null) return finish(EXIT.findings);
			if (!format) {
				if (out === undefined) throw new UsageError('an archive is a file; name it with --out');
				return writeTo(effects, out, zipDataset(resolve(effects.directory, folder)));
			}
			const { text, leftOut } = format.write(dataset, { base: toBase(site), raw });
			if (leftOut > 0) {
				effects.stderr.write(`${sayCount(leftOut, 'record')} cannot be said in this format.\n`);
			}
			if (out === undefined) effects.stdout.write(text);
			else writeTo(effects, out, text);
		});
}

function toBase(site: string | undefined): string {
	if (site === undefined) return '';
	if (!URL.canParse(site)) throw new UsageError(`${site} is not an address such as https://…`);
	return site.endsWith('/') ? site : `${site}/`;
}

function writeTo({ directory }: Effects, out: string, content: string | Uint8Array): void {
	const path = resolve(directory, out);
	try {
		writeFileSync(path, content);
	} catch (error) {
		throw new UsageError(`${path} cannot be written (${String(error)})`);
	}
}
