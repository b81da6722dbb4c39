import { resolve } from 'node:path';
import type { Command } from 'commander';
import { toOpeningView } from '#lib/core/address/opening-view.ts';
import { parseView } from '#lib/core/address/parse-view.ts';
import { encodeDataset } from '#lib/core/model/encode.ts';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import { checkFolder } from '../check-folder.ts';
import type { Effects } from '../effects.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { toFilmOrder, type FilmOptions } from '../film/film-order.ts';
import { showFilmProgress } from '../film/film-progress.ts';
import { publishFile } from '../publish-file.ts';
import { reportText } from '../report/text.ts';
import { UsageError } from '../usage-error.ts';

const CODEC_NAMES: Readonly<Record<string, string>> = {
	avc: 'H.264',
	vp9: 'VP9',
	vp8: 'VP8',
	av1: 'AV1'
};

export function filmCommand(
	program: Command,
	effects: Effects,
	finish: (code: ExitCode) => void
): void {
	program
		.command('film')
		.description('make a film of a playback, or a picture of one view')
		.argument('<folder>', 'the dataset')
		.requiredOption('--out <file>', 'film: .mp4, .webm or .gif; picture: .png or .svg')
		.option('--view <query>', 'what to show, as in an address (default: the opening view)', '')
		.option('--size <pixels>', 'width and height', '1280x720')
		.option('--seconds <number>', 'length of the film', '20')
		.option('--fps <number>', 'frames a second (default: 25; of a GIF 10)')
		.option('--from <year>', 'where the film begins (default: with the data)')
		.option('--to <year>', 'where the film ends (default: with the data)')
		.option('--theme <name>', 'light or dark (default: what the view says, else light)')
		.option('--lang <tag>', 'language of names (default: what the view says)')
		.option('--texts <dir>', 'source texts to check the excerpts against (default: its texts/)')
		.action(async (folder: string, options: FilmOptions) => {
			const order = toFilmOrder(options);
			const checked = checkFolder(effects, folder, { texts: options.texts });
			const { dataset } = checked.reading;
			if (checked.status !== EXIT.fine || dataset === null) {
				reportText(checked, effects);
				return finish(EXIT.findings);
			}
			const lookup = new DatasetLookup(dataset);
			const { notices } = parseView(order.query, lookup, toOpeningView(lookup));
			if (notices.length > 0) throw new UsageError(`--view: ${notices.join(' ')}`);
			const { runMachine } = await import('../film/run-machine.ts');
			await publishFile(resolve(effects.directory, options.out), async () => {
				const made = await showFilmProgress(effects.stderr, (onprogress) =>
					runMachine(order, encodeDataset(dataset), onprogress)
				);
				if (!made) {
					throw new UsageError(
						`this Chromium cannot encode ${order.format}; ask for .webm or .gif`
					);
				}
				effects.stderr.write(toSentence(options.out, made));
				return made.bytes;
			});
			finish(EXIT.fine);
		});
}

function toSentence(
	out: string,
	{ codec, frames, bytes }: { codec: string | null; frames: number; bytes: Buffer }
): string {
	const facts = [
		`${Math.ceil(bytes.length / 1000)} kB`,
		...(frames > 0 ? [`${frames} frames`] : []),
		...(codec ? [CODEC_NAMES[codec] ?? codec] : [])
	];
	return `${out} is made: ${facts.join(', ')}.\n`;
}
