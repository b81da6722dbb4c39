import type { Command } from 'commander';
import { EngineError } from '#lib/core/engine/engine-error.ts';
import { ColumnFileError } from '#lib/core/columns/column-file-error.ts';
import { DEFAULT_LIMITS } from '../../engines/slice-engine.ts';
import type { Effects } from '../effects.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { parseCount } from '../numbers.ts';
import { loadEngine, type LoadWishes } from '../serve/load-engine.ts';
import { serveEngine, type ServeWishes } from '../serve/serve-engine.ts';

interface Options extends ServeWishes, Omit<LoadWishes, 'load' | 'shards'> {
	load?: string;
	shard: string[];
}

const MOST_SECONDS = 600;
const PORT = 8080;

export function serveCommand(
	program: Command,
	effects: Effects,
	finish: (code: ExitCode) => void
): void {
	const { seconds, rows, memoryBytes } = DEFAULT_LIMITS;
	program
		.command('serve')
		.description('answer slices of a dataset that is too big to come into a page')
		.requiredOption('--engine <url>', 'memory:<folder>, duckdb:<folder> or clickhouse:http://…')
		.option('--site <folder>', 'serve this built site beside the slices')
		.option('--host <address>', 'where to listen', '127.0.0.1')
		.option('--port <n>', 'at which port; 0 for any', parseCount(0, 65_535), PORT)
		.option('--allow-origin <origin>', 'let pages of this other origin ask')
		.option('--at-once <n>', 'slices worked on at the same time', parseCount(1, 1e4), 8)
		.option('--seconds <n>', 'that one may take', parseCount(1, MOST_SECONDS), seconds)
		.option('--rows <n>', 'that a database may read for one', parseCount(1, 1e12), rows)
		.option('--memory <bytes>', 'that it may take for one', parseCount(1e6, 1e12), memoryBytes)
		.option('--load <folder>', 'put this folder of columns into the engine instead, and end')
		.option('--shard <url>', 'load: a server of the cluster; once for each', collect, [])
		.option('--replace', 'load: take away what an earlier load wrote', false)
		.option('--page <folder>', 'write what a page needs to ask this engine instead, and end')
		.option('--slices <url>', 'page: where it asks', '/slice')
		.action(async ({ load, shard, ...options }: Options) => {
			try {
				if (load !== undefined) await loadEngine(effects, { ...options, load, shards: shard });
				else await serveEngine(effects, options);
				finish(EXIT.fine);
			} catch (error) {
				const isTold = error instanceof EngineError || error instanceof ColumnFileError;
				if (!isTold) throw error;
				effects.stderr.write(`error: ${error.message}.${hintOf(error)}\n`);
				finish(EXIT.findings);
			}
		});
}

function collect(value: string, before: string[]): string[] {
	return [...before, value];
}

/** What the database itself said, for whoever runs the server. */
function hintOf({ cause }: Error): string {
	if (typeof cause === 'string') return `\n${cause}`;
	return cause instanceof Error ? `\n${cause.message}` : '';
}
