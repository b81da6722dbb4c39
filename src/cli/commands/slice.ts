import { Option, type Command } from 'commander';
import { ColumnFileError } from '#lib/core/columns/column-file-error.ts';
import { MemoryEngine } from '#lib/core/engine/memory-engine.ts';
import { COUNT_KEYS, type CountKey, type SliceRequest } from '#lib/core/engine/slice-request.ts';
import { toSliceTicks } from '#lib/core/engine/slice-window.ts';
import { ALL_DAYS, type DayRange } from '#lib/core/time/day.ts';
import { parseWindow } from '#lib/core/time/window.ts';
import { columnsOfFolder } from '../columns-of-folder.ts';
import type { Effects } from '../effects.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { parseCount } from '../numbers.ts';
import { toSliceReport } from '../report/slice.ts';
import { UsageError } from '../usage-error.ts';

interface Options {
	time?: string;
	by: CountKey;
	top: number;
	value: 'number' | 'weight';
	mode: SliceRequest['mode'];
	dates: SliceRequest['dates'];
}

const MOST_KEYS = 1e6;

export function sliceCommand(
	program: Command,
	effects: Effects,
	finish: (code: ExitCode) => void
): void {
	program
		.command('slice')
		.description('count what lies in a window of time')
		.argument('<folder>', 'a dataset of tables, or of columns as synth writes them')
		.option('--time <window>', 'such as 2012, 2012-03/2013 or ../2012 (default: all time)')
		.addOption(new Option('--by <key>', 'what to count by').choices(COUNT_KEYS).default('place'))
		.option('--top <n>', 'only the greatest', parseCount(0, MOST_KEYS), 10)
		.addOption(
			new Option('--value <value>', 'count events, or add up their weights')
				.choices(['number', 'weight'])
				.default('number')
		)
		.addOption(
			new Option('--mode <mode>', 'how the window is meant')
				.choices(['window', 'instant', 'cumulative'])
				.default('window')
		)
		.addOption(
			new Option('--dates <dates>', 'whether what only may lie in the window counts')
				.choices(['possible', 'certain'])
				.default('possible')
		)
		.action(async (folder: string, options: Options) => {
			try {
				const report = await slice(effects, folder, options);
				if (report) effects.stdout.write(`${JSON.stringify(report)}\n`);
				finish(report ? EXIT.fine : EXIT.findings);
			} catch (error) {
				if (!(error instanceof ColumnFileError)) throw error;
				effects.stderr.write(`error: ${error.message}\n`);
				finish(EXIT.findings);
			}
		});
}

async function slice(effects: Effects, folder: string, options: Options) {
	const { time, by, top, value, mode, dates } = options;
	const found = await columnsOfFolder(effects, folder, toDays(time), (window) =>
		toSliceTicks({ window, mode })
	);
	if (!found) return null;
	const { columns, names, window } = found;
	const want = { counts: [{ by, value, top }] };
	const answer = new MemoryEngine(columns).slice({ window, mode, dates, filter: {}, want });
	return toSliceReport(answer, by, columns, names);
}

function toDays(time: string | undefined): DayRange {
	const days = time === undefined ? ALL_DAYS : parseWindow(time);
	if (days) return days;
	throw new UsageError(`--time takes a window such as 2012 or 2012-03/2013, not ${time}`);
}
