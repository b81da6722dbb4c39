import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EngineError } from '#lib/core/engine/engine-error.ts';
import { CLUSTER, startShards } from '../../src/tools/clickhouse/start-shards.mjs';
import { findClickhouse } from '../../src/tools/clickhouse/unpack-clickhouse.mjs';
import { loadDuckdb } from '../../src/engines/duckdb/duckdb-module.ts';
import { loadFolder } from '../../src/engines/load-folder.ts';
import { openEngine, openLoad, parseEngineAddress } from '../../src/engines/open-engine.ts';
import { DEFAULT_LIMITS, type SliceEngine } from '../../src/engines/slice-engine.ts';

/** An engine to be tested, or why it cannot be on this machine. */
export interface EngineKind {
	name: string;
	missing: string | null;
	/** A column folder's dataset in a new engine. */
	open(folder: string): Promise<SliceEngine>;
	stop(): Promise<void>;
}

type Shards = Awaited<ReturnType<typeof startShards>>;

export function memoryKind(): EngineKind {
	return {
		name: 'memory',
		missing: null,
		open: (folder) => openEngine({ sort: 'memory', where: folder }, DEFAULT_LIMITS),
		stop: async () => {}
	};
}

export function duckdbKind(): EngineKind {
	const folder = join(tmpdir(), `dateline-duckdb-${randomUUID()}`);
	let sets = 0;
	return {
		name: 'duckdb',
		missing: whyNoDuckdb(),
		async open(columns) {
			const address = parseEngineAddress(`duckdb:${join(folder, `set-${++sets}`)}`, '/');
			await loadFolder(columns, await openLoad(address, { shards: [], replace: false }), () => {});
			return openEngine(address, DEFAULT_LIMITS);
		},
		stop: async () => rmSync(folder, { recursive: true, force: true })
	};
}

/** Two real servers, started with the first dataset. */
export function clickhouseKind(): EngineKind & { shards(): Promise<Shards> } {
	const found = findClickhouse();
	const folder = join(tmpdir(), `dateline-clickhouse-${randomUUID()}`);
	let running: Promise<Shards> | null = null;
	let tables = 0;
	const shards = () => {
		if ('missing' in found) throw new Error(found.missing);
		return (running ??= startShards(found, { folder }));
	};
	return {
		name: 'clickhouse on two shards',
		missing: 'missing' in found ? found.missing : null,
		shards,
		async open(columns) {
			const urls = (await shards()).shards.map(({ url }) => url);
			const where = `${urls[0]}/default?table=set_${++tables}&cluster=${CLUSTER}`;
			const address = parseEngineAddress(`clickhouse:${where}`, '/');
			await loadFolder(
				columns,
				await openLoad(address, { shards: urls, replace: false }),
				() => {}
			);
			return openEngine(address, DEFAULT_LIMITS);
		},
		async stop() {
			await (await running)?.stop();
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

/** The dialect of today, without shards. */
export function currentKind(): EngineKind {
	let server: ChildProcess | null = null;
	let url: Promise<string> | null = null;
	let tables = 0;
	return {
		name: 'a current clickhouse',
		missing: existsSync('src/tools/clickhouse/packages/node_modules/chdb')
			? null
			: '`npm install --prefix src/tools/clickhouse/packages` installs one (550 MB)',
		async open(columns) {
			server ??= spawn(process.execPath, ['src/tools/clickhouse/current-server.mjs']);
			url ??= firstLine(server);
			const address = parseEngineAddress(`clickhouse:${await url}/default?table=s${++tables}`, '/');
			await loadFolder(columns, await openLoad(address, { shards: [], replace: true }), () => {});
			return openEngine(address, DEFAULT_LIMITS);
		},
		async stop() {
			server?.kill();
		}
	};
}

function firstLine({ stdout, stderr }: ChildProcess): Promise<string> {
	return new Promise((done, fail) => {
		let faults = '';
		stdout?.once('data', (data) => done(String(data).trim()));
		stderr?.on('data', (data) => (faults += String(data)));
		stderr?.once('end', () => fail(new Error(faults)));
	});
}

function whyNoDuckdb(): string | null {
	try {
		loadDuckdb();
		return null;
	} catch (error) {
		if (error instanceof EngineError) return error.message;
		throw error;
	}
}
