import { createServer } from 'node:net';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serveFolder } from '../../src/tools/static-server.mjs';
import { temporaryFolder } from '../support/temporary-folder.ts';

const SITE = {
	'site/index.html': 'home',
	'site/war/index.html': 'war',
	'site/war/dataset.json': '{}',
	'site/_app/immutable/a.js': '1',
	'site/_app/version.json': '{}',
	'secret.txt': 'secret'
};

async function serve(mount?: string) {
	const folder = temporaryFolder(SITE);
	const server = await serveFolder({ folder: join(folder, 'site'), port: 0, mount });
	onTestFinished(() => server.close());
	return { ...server, folder };
}

/** `fetch` would tidy the path up before it is sent. */
function statusOf(url: string, path: string): Promise<number | undefined> {
	const { hostname, port } = new URL(url);
	return new Promise((resolve, reject) => {
		request({ hostname, port, path }, (response) => {
			response.resume();
			resolve(response.statusCode);
		})
			.on('error', reject)
			.end();
	});
}

describe('serveFolder', () => {
	it('serves files under their types, and no other', async () => {
		const { url } = await serve();
		const json = await fetch(`${url}war/dataset.json`);
		expect(json.headers.get('content-type')).toBe('application/json; charset=utf-8');
		expect(json.headers.get('x-content-type-options')).toBe('nosniff');
		expect(await (await fetch(`${url}war/`)).text()).toBe('war');
	});

	it('leads to the folder where the closing slash is missing', async () => {
		const { url } = await serve();
		const response = await fetch(`${url}war`);
		expect(response.url).toBe(`${url}war/`);
		expect(await response.text()).toBe('war');
	});

	it('answers 404 where there is nothing', async () => {
		const { url } = await serve();
		expect((await fetch(`${url}peace/`)).status).toBe(404);
	});

	it.each([
		'/../secret.txt',
		'/%2e%2e/secret.txt',
		'/..%2fsecret.txt',
		'/war/..%5c..%5csecret.txt',
		'/%00',
		'/%zz',
		'//secret.txt'
	])('gives nothing outside its folder away: %s', async (path) => {
		const { url } = await serve();
		expect([400, 404]).toContain(await statusOf(url, path));
	});

	it('follows no link out of its folder', async () => {
		const { url, folder } = await serve();
		symlinkSync(join(folder, 'secret.txt'), join(folder, 'site/link.txt'));
		expect((await fetch(`${url}link.txt`)).status).toBe(404);
	});

	it('serves a site from a sub-folder and nothing beside it', async () => {
		const { url } = await serve('/some/where/');
		expect(await (await fetch(`${url}war/`)).text()).toBe('war');
		expect((await fetch(new URL('/war/', url))).status).toBe(404);
	});

	it('lets browsers keep what never changes, and nothing else', async () => {
		const { url } = await serve();
		const cacheOf = async (path: string) => (await fetch(url + path)).headers.get('cache-control');
		expect(await cacheOf('_app/immutable/a.js')).toContain('immutable');
		expect(await cacheOf('_app/version.json')).toBe('no-cache');
	});

	it('sees files that are written while it runs', async () => {
		const { url, folder } = await serve();
		mkdirSync(join(folder, 'site/new'));
		writeFileSync(join(folder, 'site/new/index.html'), 'new');
		expect(await (await fetch(`${url}new/`)).text()).toBe('new');
	});

	it('takes the next free port when one is busy', async () => {
		const busy = createServer();
		const port = await new Promise<number>((resolve) => {
			busy.listen(0, '127.0.0.1', () => {
				const address = busy.address();
				resolve(typeof address === 'object' && address ? address.port : 0);
			});
		});
		onTestFinished(() => void busy.close());
		const server = await serveFolder({ folder: join(temporaryFolder(SITE), 'site'), port });
		onTestFinished(() => server.close());
		expect(Number(new URL(server.url).port)).toBeGreaterThan(port);
	});

	it('only lets itself be read', async () => {
		const { url } = await serve();
		expect((await fetch(url, { method: 'POST' })).status).toBe(405);
	});
});
