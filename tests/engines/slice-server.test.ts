import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EngineError } from '#lib/core/engine/engine-error.ts';
import { parseEngineHead } from '#lib/core/engine/engine-head.ts';
import type { SliceAnswer } from '#lib/core/engine/slice-answer.ts';
import type { SliceRequest } from '#lib/core/engine/slice-request.ts';
import { encodeRequest } from '#lib/core/engine/wire-request.ts';
import { RemoteEngine } from '#lib/large/remote-engine.ts';
import { checkCost } from '../../src/engines/check-cost.ts';
import type { SliceEngine } from '../../src/engines/slice-engine.ts';
import { serveSlices, type ServerOptions } from '../../src/engines/slice-server.ts';
import { folderListener } from '../../src/tools/static-server.mjs';
import { anyEvents, anyRequest } from '../core/engine/arbitrary-events.ts';
import { writeFolder } from './column-folders.ts';
import { memoryKind } from './engine-kinds.ts';
import { ALL_TIME } from '../support/all-time.ts';

const SEED = 4;
const never = new AbortController().signal;
const WHOLE: SliceRequest = { ...ALL_TIME, want: { counts: [{ by: 'place', value: 'number' }] } };
const NOTHING = { places: 0, kinds: 0 };
const folder = mkdtempSync(join(tmpdir(), 'dateline-server-'));
const closing: (() => Promise<void>)[] = [];
let engine: SliceEngine;

beforeAll(async () => {
	const events = fc.sample(anyEvents, { numRuns: 12, seed: SEED }).flat();
	engine = await memoryKind().open(
		writeFolder(
			join(folder, 'columns'),
			events.filter((e) => !e.parts)
		)
	);
});
afterAll(async () => {
	await Promise.all(closing.map((close) => close()));
	rmSync(folder, { recursive: true, force: true });
});

async function serve(options: Partial<ServerOptions> = {}) {
	const lines: string[] = [];
	const { url, close } = await serveSlices({
		engine,
		host: '127.0.0.1',
		port: 0,
		atOnce: 4,
		seconds: 5,
		origin: null,
		site: null,
		log: (line) => lines.push(line),
		...options
	});
	closing.push(close);
	const { cube, manifest } = engine.dataset.head;
	return { url, lines, remote: new RemoteEngine(`${url}slice`, cube, manifest) };
}

function post(url: string, body: string, headers: Record<string, string> = {}) {
	const type = { 'content-type': 'application/json' };
	return fetch(`${url}slice`, { method: 'POST', body, headers: { ...type, ...headers } });
}

/** An engine that answers when it is told to, or when it is called off. */
function slowEngine() {
	const called: { off: boolean; answer: () => void }[] = [];
	const slow: SliceEngine = {
		...engine,
		dataset: engine.dataset,
		close: () => {},
		check: async () => {},
		slice: (request, signal) =>
			new Promise<SliceAnswer>((done, fail) => {
				const call = { off: false, answer: () => done(engine.slice(request, never)) };
				signal.addEventListener('abort', () => {
					call.off = true;
					fail(signal.reason);
				});
				called.push(call);
			})
	};
	return { slow, called };
}

/** An engine that fails in this way. */
const failing = (error: Error): SliceEngine => ({
	dataset: engine.dataset,
	close: () => {},
	check: () => Promise.reject(error),
	slice: () => Promise.reject(error)
});

describe('a server of slices', () => {
	it('gives a page what the engine says', async () => {
		const { remote } = await serve();
		for (const request of fc.sample(anyRequest, { numRuns: 15, seed: SEED })) {
			const want = { ...request.want, events: { order: 'start', limit: 9 } as const };
			const wanted = { ...request, want };
			expect(await remote.slice(wanted)).toEqual(await engine.slice(wanted, never));
		}
	});

	it('gives what a page needs besides, and says that it is well', async () => {
		const { url } = await serve();
		const head = parseEngineHead(await (await fetch(`${url}engine.json`)).text());
		expect(head).toEqual(engine.dataset.head);
		const tables = await (await fetch(`${url}columns.bin`)).arrayBuffer();
		expect(new Uint8Array(tables)).toEqual(engine.dataset.files.tables);
		expect(await (await fetch(`${url}names.json`)).json()).toHaveProperty('places');
		expect(await (await fetch(`${url}health`)).json()).toEqual({
			status: 'ok',
			events: head.count
		});
	});

	it.each([
		['no JSON', '{', 422],
		['a list', '[]', 422],
		['a window of words', '{"window":["a","b"]}', 422],
		['something more', encodeRequest(WHOLE).replace('{', '{"sql":"1",'), 422],
		['half a tick', encodeRequest({ ...WHOLE, window: [0.5, 1] }), 422],
		['too many keys', encodeRequest({ ...WHOLE, filter: { kinds: Array(20_000).fill(1) } }), 422],
		['megabytes', ' '.repeat(2 ** 20), 413]
	])('refuses %s, and says so', async (_what, body, status) => {
		const { url } = await serve();
		const response = await post(url, body);
		expect(response.status).toBe(status);
		expect(await response.json()).toMatchObject({ reason: 'engine-refused' });
	});

	it('refuses sums of more than it can hold, and stretches finer than time', async () => {
		const { remote } = await serve();
		const histogram = { range: [0, 4], bins: 6 } as const;
		await expect(remote.slice({ ...WHOLE, want: { histogram } })).rejects.toMatchObject({
			name: 'EngineError',
			reason: 'engine-refused'
		});
	});

	it('refuses to count the kinds of more places than an answer can hold', () => {
		const { dataset } = engine;
		const manifest = { ...dataset.head.manifest, places: 1e6 };
		const request = {
			...WHOLE,
			want: { counts: [{ by: 'place-kind', value: 'number' } as const] }
		};
		const large = { ...dataset, head: { ...dataset.head, manifest } };
		expect(() => checkCost(request, large)).toThrow(
			expect.objectContaining({ reason: 'engine-refused' })
		);
		expect(() => checkCost(request, dataset)).not.toThrow();
		expect(() => checkCost(WHOLE, large)).not.toThrow();
	});

	it('refuses other methods and types', async () => {
		const { url } = await serve();
		expect((await fetch(`${url}slice`)).status).toBe(405);
		expect((await fetch(`${url}names.json`, { method: 'DELETE' })).status).toBe(405);
		const plain = await post(url, encodeRequest(WHOLE), { 'content-type': 'text/plain' });
		expect(plain.status).toBe(415);
	});

	it.each([
		['engine-slow', 504],
		['engine-unreachable', 503],
		['engine-refused', 422]
	] as const)('tells %s from other faults', async (reason, status) => {
		const { url, remote } = await serve({ engine: failing(new EngineError(reason, 'So it is')) });
		expect((await post(url, encodeRequest(WHOLE))).status).toBe(status);
		const asked = remote.slice(WHOLE);
		await expect(asked).rejects.toMatchObject({ reason, message: 'So it is' });
		expect((await fetch(`${url}health`)).status).toBe(503);
	});

	it('gives nothing away of a fault of its own, but to its log', async () => {
		const { url, lines } = await serve({ engine: failing(new TypeError('secret')) });
		const response = await post(url, encodeRequest(WHOLE));
		expect(response.status).toBe(500);
		expect(await response.text()).not.toContain('secret');
		expect(lines.join('\n')).toContain('secret');
	});

	it('calls a slice off when nobody waits for it any more', async () => {
		const { slow, called } = slowEngine();
		const { remote, lines } = await serve({ engine: slow });
		const gone = new AbortController();
		const asked = remote.slice(WHOLE, gone.signal);
		await until(() => called.length === 1);
		gone.abort(new Error('moved on'));
		await expect(asked).rejects.toThrow('moved on');
		await until(() => called[0]!.off);
		await until(() => lines.some((line) => line.includes('called off')));
	});

	it('works on so many at once, and tells others to come again', async () => {
		const { slow, called } = slowEngine();
		const { url, remote } = await serve({ engine: slow, atOnce: 2 });
		const first = [remote.slice(WHOLE), remote.slice(WHOLE)];
		await until(() => called.length === 2);
		const third = await post(url, encodeRequest(WHOLE));
		expect([third.status, third.headers.get('retry-after')]).toEqual([503, '1']);
		expect(await third.json()).toMatchObject({ reason: 'engine-slow' });
		for (const { answer } of called) answer();
		await Promise.all(first);
		const fourth = remote.slice(WHOLE);
		await until(() => called.length === 3);
		called[2]!.answer();
		expect((await fourth).exact).toBe(true);
	});

	it('lets nobody else ask, but pages of the one origin it is told', async () => {
		const asking = { origin: 'https://news.example' };
		const closed = await fetch(`${(await serve()).url}health`, { headers: asking });
		expect(closed.headers.get('access-control-allow-origin')).toBeNull();
		const { url } = await serve({ origin: 'https://news.example' });
		const open = await fetch(`${url}slice`, { method: 'OPTIONS', headers: asking });
		expect(open.status).toBe(204);
		expect(open.headers.get('access-control-allow-origin')).toBe('https://news.example');
		const other = await fetch(`${url}health`, { headers: { origin: 'https://else.example' } });
		expect(other.headers.get('access-control-allow-origin')).toBeNull();
	});

	it('serves a site beside it, and nothing outside of that', async () => {
		const site = join(folder, 'site');
		mkdirSync(site, { recursive: true });
		writeFileSync(join(site, 'index.html'), '<title>Here</title>');
		writeFileSync(join(folder, 'outside.txt'), 'outside');
		symlinkSync(join(folder, 'outside.txt'), join(site, 'link.txt'));
		const { url } = await serve({ site: folderListener(site) });
		expect(await (await fetch(url)).text()).toContain('Here');
		expect((await fetch(`${url}link.txt`)).status).toBe(404);
		for (const path of ['/../outside.txt', '/%2e%2e/outside.txt', '/..%5coutside.txt']) {
			expect(await rawStatus(url, path)).not.toBe(200);
		}
	});

	it('logs a line a request, without what was asked for', async () => {
		const { remote, lines } = await serve();
		await remote.slice({ ...WHOLE, filter: { places: [4_321] } });
		await until(() => lines.length === 1);
		expect(lines[0]).toMatch(/^POST \/slice 200 \d+ ms$/);
	});

	it('holds sums over time, from which a page can answer at once', async () => {
		const { remote } = await serve();
		expect(remote.coarse(WHOLE)).toBeNull();
		await remote.prepare({});
		const coarse = remote.coarse({
			...WHOLE,
			want: { counts: [{ by: 'kind', value: 'number' }] }
		})!;
		const { events } = (await remote.slice(WHOLE)).columns;
		expect(coarse).toMatchObject({ exact: false, columns: { events } });
		expect(remote.coarse({ ...WHOLE, filter: { kinds: [1] } })).toBeNull();
	});

	it('that is not there, or is another one, is told from one that is slow', async () => {
		const { url } = await serve();
		const gone = new RemoteEngine('http://127.0.0.1:1/slice', null, NOTHING);
		await expect(gone.slice(WHOLE)).rejects.toMatchObject({ reason: 'engine-unreachable' });
		const other = new RemoteEngine(`${url}names.json`, null, NOTHING);
		await expect(other.slice(WHOLE)).rejects.toBeInstanceOf(EngineError);
	});
});

/** What becomes of a path that `fetch` would tidy up. */
function rawStatus(url: string, path: string): Promise<number> {
	return new Promise((done, fail) => {
		const socket = connect(Number(new URL(url).port), '127.0.0.1', () => {
			socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`);
		});
		let text = '';
		socket.on('data', (data) => (text += String(data)));
		socket.on('end', () => done(Number(text.split(' ')[1])));
		socket.on('error', fail);
	});
}

/** Lets other work go on until it is so; the test's own limit of time ends it otherwise. */
async function until(isSo: () => boolean): Promise<void> {
	while (!isSo()) await new Promise((done) => setImmediate(done));
}
