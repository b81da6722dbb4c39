import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SliceRequest, SliceWant } from '#lib/core/engine/slice-request.ts';
import { RemoteEngine } from '#lib/large/remote-engine.ts';
import { main } from '../src/cli/main.ts';
import { loadFolder } from '../src/engines/load-folder.ts';
import { openEngine, openLoad, parseEngineAddress } from '../src/engines/open-engine.ts';
import { DEFAULT_LIMITS } from '../src/engines/slice-engine.ts';
import { serveSlices } from '../src/engines/slice-server.ts';
import { CLUSTER, startShards } from '../src/tools/clickhouse/start-shards.mjs';
import { unpackClickhouse } from '../src/tools/clickhouse/unpack-clickhouse.mjs';

// Slices over HTTP from every engine, as a page asks for them: one request with all that it shows.
// Number of events: `DATELINE_BENCH_EVENTS=1e7 npm run bench engines`.

const EVENTS = process.env.DATELINE_BENCH_EVENTS ?? '1e6';
const ROUNDS = 9;
const WARM_UP = 2;
/** Days; events of the synthetic data are counted in minutes. */
const WINDOWS = [30, 365, 1826];
const FULL: SliceWant = {
	counts: [
		{ by: 'place', value: 'number' },
		{ by: 'place-kind', value: 'number' },
		{ by: 'pair', value: 'number', top: 120 },
		{ by: 'pair-modality', value: 'number', top: 120 },
		{ by: 'kind', value: 'number' },
		{ by: 'actor', value: 'number' },
		{ by: 'modality', value: 'number' }
	],
	events: { order: 'start', limit: 50 }
};
const TICKS_PER_DAY = 1_440;
const PLACES: SliceWant = { counts: [{ by: 'place', value: 'number' }] };

const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
const columns = join(folder, 'columns');
await main(['synth', '--out', columns, '--events', EVENTS]);
const clickhouse = unpackClickhouse();
const cluster =
	'missing' in clickhouse
		? null
		: await startShards(clickhouse, { folder: join(folder, 'shards') });
if ('missing' in clickhouse) console.log(`  No ClickHouse: ${clickhouse.missing}`);
const urls = cluster?.shards.map(({ url }) => url) ?? [];

await measure('memory', `memory:${columns}`, []);
await measure('DuckDB over Parquet', `duckdb:${join(folder, 'duckdb')}`, []);
if (cluster) {
	await measure('ClickHouse, one server', `clickhouse:${urls[0]}/default?table=one`, []);
	const both = `clickhouse:${urls[0]}/default?table=both&cluster=${CLUSTER}`;
	await measure('ClickHouse, two shards', both, urls);
}
await cluster?.stop();
rmSync(folder, { recursive: true, force: true });

async function measure(name: string, engine: string, shards: string[]): Promise<void> {
	const address = parseEngineAddress(engine, '/');
	const from = performance.now();
	if (address.sort !== 'memory') {
		await loadFolder(columns, await openLoad(address, { shards, replace: false }), () => {});
	}
	const loadMs = performance.now() - from;
	const opened = await openEngine(address, DEFAULT_LIMITS);
	const { head } = opened.dataset;
	const server = await serveSlices({
		engine: opened,
		host: '127.0.0.1',
		port: 0,
		atOnce: 4,
		seconds: 10,
		origin: null,
		site: null,
		log: () => {}
	});
	const remote = new RemoteEngine(`${server.url}slice`, head.cube, head.manifest);
	const size = address.sort === 'duckdb' ? bytesUnder(address.where) : null;
	const each = size === null ? '' : `, ${(size / head.count).toFixed(1)} bytes an event`;
	console.log(`  ${name}: ${head.count} events loaded in ${(loadMs / 1e3).toFixed(1)} s${each}`);
	for (const days of WINDOWS) {
		const places = await median((round) =>
			remote.slice(toRequest(head.range!, days, round, PLACES))
		);
		const full = await median((round) => remote.slice(toRequest(head.range!, days, round, FULL)));
		const figures = `places ${places.toFixed(1)} ms, all of a page ${full.toFixed(1)} ms`;
		console.log(`    ${String(days).padStart(5)} days: ${figures}`);
	}
	const cube = await median(() => remote.prepare({}), 3);
	const filtered = await median((round) => remote.prepare({ kinds: [round % 6, 7] }), 3);
	console.log(`    sums over time: ${cube.toFixed(0)} ms, of two kinds ${filtered.toFixed(0)} ms`);
	await server.close();
	opened.close();
}

function toRequest(
	[first, last]: readonly [number, number],
	days: number,
	round: number,
	want: SliceWant
): SliceRequest {
	const ticks = days * TICKS_PER_DAY;
	const from = first + Math.floor((last - first - ticks) * ((round * 0.382) % 1));
	return { window: [from, from + ticks - 1], mode: 'window', dates: 'possible', filter: {}, want };
}

async function median(ask: (round: number) => Promise<unknown>, rounds = ROUNDS): Promise<number> {
	const times: number[] = [];
	for (let round = 0; round < WARM_UP + rounds; round++) {
		const from = performance.now();
		await ask(round);
		if (round >= WARM_UP) times.push(performance.now() - from);
	}
	return times.sort((a, b) => a - b)[times.length >> 1]!;
}

function bytesUnder(path: string): number {
	if (!existsSync(path)) return 0;
	return readdirSync(path).reduce((sum, name) => sum + statSync(join(path, name)).size, 0);
}
