import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SliceRequest } from '#lib/core/engine/slice-request.ts';
import { ClickhouseClient } from '../../src/engines/clickhouse/clickhouse-client.ts';
import { loadFolder } from '../../src/engines/load-folder.ts';
import { openEngine, openLoad, parseEngineAddress } from '../../src/engines/open-engine.ts';
import {
	DEFAULT_LIMITS,
	type EngineLimits,
	type SliceEngine
} from '../../src/engines/slice-engine.ts';
import { CLUSTER } from '../../src/tools/clickhouse/start-shards.mjs';
import { anyEvents } from '../core/engine/arbitrary-events.ts';
import { writeFolder } from './column-folders.ts';
import { clickhouseKind } from './engine-kinds.ts';
import { ALL_TIME } from '../support/all-time.ts';

const never = new AbortController().signal;
const REQUEST: SliceRequest = { ...ALL_TIME, want: { counts: [{ by: 'place', value: 'number' }] } };
const kind = clickhouseKind();
if (kind.missing !== null) console.warn(`No test of shards: ${kind.missing}`);
const folder = mkdtempSync(join(tmpdir(), 'dateline-shards-'));

// In this order: each leaves the shards to the next, and the last leaves but one.
describe.skipIf(kind.missing !== null)('a cluster of which a part', () => {
	let shards: Awaited<ReturnType<typeof kind.shards>>['shards'];
	let engine: SliceEngine;
	let columns: string;
	let events: number;

	const where = (table: string) => `${shards[0]!.url}/default?table=${table}&cluster=${CLUSTER}`;
	const open = (limits: Partial<EngineLimits> = {}, table = 'faults') => {
		const address = parseEngineAddress(`clickhouse:${where(table)}`, '/');
		return openEngine(address, { ...DEFAULT_LIMITS, ...limits });
	};
	const load = async (table: string, replace = false, urls = shards.map(({ url }) => url)) => {
		const address = parseEngineAddress(`clickhouse:${where(table)}`, '/');
		await loadFolder(columns, await openLoad(address, { shards: urls, replace }), () => {});
	};
	const running = async () => {
		const client = new ClickhouseClient({
			origin: shards[0]!.url,
			user: '',
			password: '',
			database: 'default'
		});
		const sql = "SELECT toString(count(*)) FROM system.processes WHERE query_id LIKE 'dateline-%'";
		return Number((await client.readText(sql))[0]?.[0]);
	};

	beforeAll(async () => {
		({ shards } = await kind.shards());
		const all = fc.sample(anyEvents, { numRuns: 12, seed: 7 }).flat();
		events = all.length;
		columns = writeFolder(join(folder, 'columns'), all);
		await load('faults');
		engine = await open();
	}, 120_000);
	afterAll(async () => {
		await kind.stop();
		rmSync(folder, { recursive: true, force: true });
	});

	it('holds no more than its share of the events answers with all of them', async () => {
		expect((await engine.slice(REQUEST, never)).columns.events).toBe(events);
		const counts = await Promise.all(
			shards.map(async ({ url: origin }) => {
				const login = { origin, user: '', password: '', database: 'default' };
				const sql = 'SELECT toString(count(*)) FROM default.faults_rows';
				return Number((await new ClickhouseClient(login).readText(sql))[0]?.[0]);
			})
		);
		expect(counts.reduce((sum, count) => sum + count, 0)).toBe(events);
		expect(Math.min(...counts)).toBeGreaterThan(0);
	});

	it('would have to read more than it may refuses', async () => {
		const strict = open({ rows: 1 });
		await expect(strict).rejects.toMatchObject({ reason: 'engine-refused' });
	});

	it('is in the way of a load is not overwritten, unless that is asked for', async () => {
		await expect(load('faults')).rejects.toMatchObject({ reason: 'engine-refused' });
		await load('faults', true);
		expect((await engine.slice(REQUEST, never)).columns.events).toBe(events);
	});

	it('gets no events is no cluster to load into', async () => {
		const one = load('half', false, [shards[0]!.url]);
		await expect(one).rejects.toThrow('has 2 shards, and the addresses of 1 are given');
	});

	it('was not loaded to its end is not asked', async () => {
		const address = parseEngineAddress(`clickhouse:${where('unfinished')}`, '/');
		await openLoad(address, { shards: shards.map(({ url }) => url), replace: false });
		await expect(open({}, 'unfinished')).rejects.toThrow('not loaded to its end');
		await expect(open({}, 'unknown')).rejects.toThrow('is not there');
	});

	it('hangs is called off with the request, also in the database', async () => {
		shards[1]!.pause();
		const gone = new AbortController();
		const asked = engine.slice(REQUEST, gone.signal);
		while ((await running()) === 0);
		gone.abort(new Error('moved on'));
		await expect(asked).rejects.toThrow('moved on');
		shards[1]!.resume();
		while ((await running()) > 0);
	});

	it('hangs for longer than a slice may take is too slow', async () => {
		const hasty = await open({ seconds: 1 });
		shards[1]!.pause();
		await expect(hasty.slice(REQUEST, never)).rejects.toMatchObject({ reason: 'engine-slow' });
		shards[1]!.resume();
		expect((await engine.slice(REQUEST, never)).columns.events).toBe(events);
	});

	it('goes away in the middle of a slice is told, and never counted without', async () => {
		shards[1]!.pause();
		const asked = engine.slice(REQUEST, never);
		const outcome = expect(asked).rejects.toMatchObject({ reason: 'engine-unreachable' });
		while ((await running()) === 0);
		await shards[1]!.kill();
		await outcome;
		const unreachable = { reason: 'engine-unreachable' };
		await expect(engine.slice(REQUEST, never)).rejects.toMatchObject(unreachable);
		await expect(engine.check(never)).rejects.toMatchObject(unreachable);
		await expect(open()).rejects.toMatchObject(unreachable);
	});

	it('was the one asked is told too', async () => {
		await shards[0]!.kill();
		const unreachable = { reason: 'engine-unreachable' };
		await expect(engine.slice(REQUEST, never)).rejects.toMatchObject(unreachable);
	});
});
