import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sayCount } from '#lib/core/text/english-words.ts';
import { encodeEngineHead, type EngineHead } from '#lib/core/engine/engine-head.ts';
import type { DatasetFiles } from '../../engines/engine-dataset.ts';
import { openEngine, parseEngineAddress } from '../../engines/open-engine.ts';
import { serveSlices } from '../../engines/slice-server.ts';
import { folderListener } from '../../tools/static-server.mjs';
import type { Effects } from '../effects.ts';
import { UsageError } from '../usage-error.ts';

export interface ServeWishes {
	engine: string;
	site?: string;
	host: string;
	port: number;
	allowOrigin?: string;
	atOnce: number;
	seconds: number;
	rows: number;
	/** In bytes. */
	memory: number;
	/** Write a page's folder in place of serving. */
	page?: string;
	slices: string;
}

/**
 * Serves slices until Ctrl-C, or until the process is told to end.
 * @throws EngineError, ColumnFileError, UsageError
 */
export async function serveEngine(effects: Effects, wishes: ServeWishes): Promise<void> {
	const { directory, stderr } = effects;
	const { seconds, rows, memory, page, slices } = wishes;
	const site = wishes.site === undefined ? null : resolve(directory, wishes.site);
	if (site !== null && !existsSync(site)) throw new UsageError(`There is no folder ${site}`);
	const origin = toOrigin(wishes.allowOrigin);
	const address = parseEngineAddress(wishes.engine, directory);
	const engine = await openEngine(address, { seconds, rows, memoryBytes: memory });
	const { files, head } = engine.dataset;
	if (page !== undefined) {
		engine.close();
		return writePage(resolve(directory, page), files, { ...head, slice: slices });
	}
	const { host, port, atOnce } = wishes;
	const server = await serveSlices({
		engine,
		host,
		port,
		atOnce,
		seconds,
		origin,
		site: site === null ? null : folderListener(site),
		log: (line) => stderr.write(`${line}\n`)
	}).catch((error: NodeJS.ErrnoException) => {
		engine.close();
		if (error.code === 'EADDRINUSE') throw new UsageError(`The port ${port} is in use`);
		throw error;
	});
	stderr.write(`${sayCount(head.count, 'event')} at ${server.url}\n`);
	await untilStopped();
	await server.close();
	engine.close();
}

function writePage(folder: string, { tables, names }: DatasetFiles, head: EngineHead): void {
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'columns.bin'), tables);
	writeFileSync(join(folder, 'names.json'), names);
	writeFileSync(join(folder, 'engine.json'), encodeEngineHead(head));
}

/** @throws UsageError for what is no origin of pages */
function toOrigin(text: string | undefined): string | null {
	if (text === undefined) return null;
	const origin = URL.canParse(text) ? new URL(text).origin : 'null';
	if (origin !== 'null') return origin;
	throw new UsageError(`--allow-origin takes an origin such as https://example.org, not ${text}`);
}

function untilStopped(): Promise<void> {
	return new Promise((done) => {
		for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
	});
}
