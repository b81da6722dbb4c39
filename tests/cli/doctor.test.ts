import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { encodeOembed } from '#lib/core/protocol/oembed.ts';
import { runCommand } from '../support/run-command.ts';

interface HostedFile {
	type: string;
	body: string;
	headers?: Record<string, string>;
}

const KEPT = { 'cache-control': 'public, max-age=31536000, immutable' };
const CLOSED = { 'content-security-policy': "frame-ancestors 'self'" };
const OEMBED = encodeOembed({
	title: 'Trade',
	words: 'Two documents record 7 events.',
	at: {
		pageUrl: 'https://maps.example/trade/',
		frameUrl: 'https://maps.example/trade/embed/',
		siteUrl: 'https://maps.example/'
	}
});
const DISCOVERY =
	'<link rel="alternate" type="application/json+oembed" href="https://maps.example/trade/oembed.json">';

/** A site with one dataset on a host that does everything right. */
function goodSite(): Map<string, HostedFile> {
	const html = (body: string, headers = {}) => ({
		type: 'text/html; charset=utf-8',
		body,
		headers
	});
	const script = (body: string, headers = {}) => ({ type: 'text/javascript', body, headers });
	const picture = { type: 'image/svg+xml', body: '<svg/>' };
	return new Map<string, HostedFile>([
		['/', html('<a href="./trade/">Trade</a>', CLOSED)],
		['/trade/', html(DISCOVERY, CLOSED)],
		['/trade/embed/', html('<main data-live="../../_app/immutable/embed/live.js">')],
		['/trade/dataset.json', { type: 'application/json', body: '{}' }],
		['/trade/oembed.json', { type: 'application/json; charset=utf-8', body: OEMBED }],
		['/trade/card.png', { type: 'image/png', body: '' }],
		['/trade/embed/poster-wide-light.svg', picture],
		['/trade/embed/poster-wide-dark.svg', picture],
		['/trade/embed/poster-narrow-light.svg', picture],
		['/trade/embed/poster-narrow-dark.svg', picture],
		['/embed/v1.js', script(readFileSync('static/embed/v1.js', 'utf8'), KEPT)],
		['/embed/frame.js', script('')],
		['/_app/immutable/embed/live.js', script('', KEPT)]
	]);
}

const servers: Server[] = [];

async function serve(site: Map<string, HostedFile>, headers: Record<string, string>) {
	const server = createServer((request, response) => {
		const file = site.get(request.url ?? '');
		response.writeHead(file ? 200 : 404, {
			'x-content-type-options': 'nosniff',
			...headers,
			...(file ? { 'content-type': file.type, ...file.headers } : {})
		});
		response.end(file?.body ?? '');
	});
	servers.push(server);
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

async function examine(
	change: (site: Map<string, HostedFile>) => void = () => {},
	{ cors = true, path = '' } = {}
) {
	const site = goodSite();
	change(site);
	const url = await serve(site, cors ? { 'access-control-allow-origin': '*' } : {});
	return runCommand(['doctor', '--no-browser', url + path]);
}

afterEach(() => {
	for (const server of servers.splice(0)) server.close();
});

describe('dateline doctor', () => {
	it('has nothing to say against a site that is well served', async () => {
		const { status, stdout, stderr } = await examine();
		expect(stderr).toBe('');
		expect(stdout).toMatch(/^\d+ fine, 0 to improve, 0 wrong$/m);
		expect(status).toBe(0);
	});

	it('takes the address of a dataset too, with or without its slash', async () => {
		for (const path of ['trade/', 'trade', 'trade/index.html']) {
			const { status, stdout } = await examine(() => {}, { path });
			expect(stdout).toContain('/trade/embed/ may be framed anywhere');
			expect(status).toBe(0);
		}
	});

	it('names what a sandbox cannot load', async () => {
		const { status, stderr } = await examine(() => {}, { cors: false });
		expect(stderr).toContain('/trade/dataset.json has no Access-Control-Allow-Origin: *');
		expect(stderr).toContain('/embed/v1.js has no Access-Control-Allow-Origin: *');
		expect(status).toBe(1);
	});

	it('names a script that is served as something else', async () => {
		const { stderr } = await examine((site) => {
			site.set('/_app/immutable/embed/live.js', { type: 'text/plain', body: '', headers: KEPT });
		});
		expect(stderr).toMatch(/live\.js is served as text\/plain\n +Browsers want text\/javascript/);
	});

	it('notices a script that the host has changed', async () => {
		const { status, stderr } = await examine((site) => {
			site.set('/embed/v1.js', { type: 'text/javascript', body: 'alert(1)', headers: KEPT });
		});
		expect(stderr).toContain('/embed/v1.js has the hash sha384-');
		expect(status).toBe(1);
	});

	it.each<Record<string, string>>([
		{ 'x-frame-options': 'SAMEORIGIN' },
		{ 'content-security-policy': "default-src 'self'; frame-ancestors 'self'" }
	])('notices a frame that may not be framed: %j', async (headers) => {
		const { status, stderr } = await examine((site) => {
			const frame = site.get('/trade/embed/')!;
			site.set('/trade/embed/', { ...frame, headers });
		});
		expect(stderr).toContain('/trade/embed/ may not be framed');
		expect(status).toBe(1);
	});

	it('an explorer that anybody may frame is worth a warning', async () => {
		const { status, stderr } = await examine((site) => {
			site.set('/trade/', { type: 'text/html', body: DISCOVERY });
		});
		expect(stderr).toContain('/trade/ may be framed by any page');
		expect(status).toBe(0);
	});

	it('a picture that is missing is named with its path', async () => {
		const { status, stderr } = await examine((site) => {
			site.delete('/trade/embed/poster-narrow-dark.svg');
		});
		expect(stderr).toContain('/trade/embed/poster-narrow-dark.svg gives status 404');
		expect(status).toBe(1);
	});

	it.each(['{"version":1.0,"type":"rich"}', '<!doctype html>', '{"version":"1.0","type":"rich"'])(
		'notices an oEmbed that nobody takes: %s',
		async (body) => {
			const { status } = await examine((site) => {
				site.set('/trade/oembed.json', { type: 'application/json', body });
			});
			expect(status).toBe(1);
		}
	);

	it('a site that was built without its address is told so', async () => {
		const { status, stderr } = await examine((site) => {
			const body = encodeOembed({ title: 'Trade', words: '', at: null });
			site.set('/trade/oembed.json', { type: 'application/json', body });
			site.set('/trade/', { type: 'text/html', body: '', headers: CLOSED });
		});
		expect(stderr).toContain('Build with --url');
		expect(status).toBe(0);
	});

	it('a host that does not answer is an error, not a fault', async () => {
		const url = await serve(new Map(), {});
		servers.splice(0).forEach((server) => server.close());
		const { status, stderr } = await runCommand(['doctor', '--no-browser', url]);
		expect(stderr).toMatch(/^error/);
		expect(status).toBe(1);
	});

	it.each(['maps.example', 'ftp://maps.example/', 'javascript:alert(1)'])(
		'refuses what is no address of a site: %s',
		async (address) => {
			expect((await runCommand(['doctor', address])).status).toBe(2);
		}
	);
});
