import { cpSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { publishSite } from '../support/published-site.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { findServer, startApache, startNginx, type RealServer } from './real-server.ts';

/** A site in small, with a file of each kind. */
const SITE = {
	'index.html': '<h1>All</h1>',
	'404.html': '<h1>There is nothing here</h1>',
	'robots.txt': 'User-agent: *',
	'sitemap.xml': '<sitemapindex/>',
	'_app/immutable/chunks/a.js': 'export {}',
	'_app/immutable/assets/a.css': 'p{}',
	'_app/immutable/assets/a.woff2': 'font',
	'_app/immutable/workers/w.mjs': 'export {}',
	'_app/version.json': '{}',
	'trade/index.html': '<h1>Explorer</h1>',
	'trade/about/index.html': '<h1>About</h1>',
	'trade/events/a/index.html': '<h1>Event</h1>',
	'trade/events/a/map.svg': '<svg/>',
	'trade/events/a/card.png': 'png',
	'trade/stories/a/index.html': '<h1>Story</h1>',
	'trade/embed/index.html': '<h1>Frame</h1>',
	'trade/embed/poster-wide-light.svg': '<svg/>',
	'trade/dataset.json': '{}',
	'trade/v/0123456789ab.json': '{}',
	'trade/changes.atom': '<feed/>',
	'trade/data.zip': 'PK',
	'trade/downloads/records.csv': 'id',
	'trade/downloads/records.geojson': '{}',
	'trade/downloads/records.jsonld': '{}'
};
const TYPES = [
	['/', 'text/html'],
	['/trade/', 'text/html'],
	['/_app/immutable/chunks/a.js', 'text/javascript'],
	['/_app/immutable/workers/w.mjs', 'text/javascript'],
	['/_app/immutable/assets/a.css', 'text/css'],
	['/_app/immutable/assets/a.woff2', 'font/woff2'],
	['/trade/dataset.json', 'application/json'],
	['/trade/events/a/map.svg', 'image/svg+xml'],
	['/trade/events/a/card.png', 'image/png'],
	['/trade/changes.atom', 'application/atom+xml'],
	['/trade/data.zip', 'application/zip'],
	['/trade/downloads/records.csv', 'text/csv'],
	['/trade/downloads/records.geojson', 'application/geo+json'],
	['/trade/downloads/records.jsonld', 'application/ld+json'],
	['/sitemap.xml', 'application/xml'],
	['/robots.txt', 'text/plain']
] as const;
const CLOSED = ['/', '/trade/', '/trade/about/', '/trade/events/a/', '/trade/stories/a/'];
const OPEN = ['/trade/embed/', '/trade/embed/poster-wide-light.svg'];
const FOR_EVER = ['/_app/immutable/chunks/a.js', '/_app/immutable/assets/a.woff2', '/embed/v1.js'];
const FRESH = ['/', '/trade/', '/trade/embed/', '/embed/frame.js', '/trade/dataset.json'];

type Start = (folder: string) => Promise<RealServer>;

const nginx = findServer('nginx', 'NGINX');
const apache = findServer('apache2', 'APACHE') ?? findServer('httpd', 'APACHE');

const HOSTS: readonly {
	name: string;
	start: Start | null;
	/** A header file says nothing of types; the host's own are not ours to test. */
	hasTypes: boolean;
}[] = [
	{ name: 'a host that reads _headers', start: startReader, hasTypes: false },
	{
		name: 'nginx',
		start: nginx === null ? null : (folder) => startNginx(nginx, folder),
		hasTypes: true
	},
	{
		name: 'Apache',
		start: apache === null ? null : (folder) => startApache(apache, folder),
		hasTypes: true
	}
];

async function startReader(folder: string): Promise<RealServer> {
	const { url, close } = await publishSite(folder);
	return { url: url.replace(/\/$/, ''), stop: close };
}

type Ask = (path: string) => Promise<Response>;

async function onHost(start: Start | null, look: (ask: Ask) => Promise<void>): Promise<void> {
	const folder = temporaryFolder(SITE);
	cpSync('static', folder, { recursive: true });
	const server = await start!(folder);
	try {
		await look((path) => fetch(server.url + path, { redirect: 'manual' }));
	} finally {
		await server.stop();
	}
}

for (const { name, start, hasTypes } of HOSTS) {
	const why = start === null ? ' (left out: it is not installed here)' : '';
	describe.skipIf(start === null)(`on ${name}${why}`, () => {
		it.skipIf(!hasTypes)('every file says what it is', () =>
			onHost(start, async (ask) => {
				for (const [path, type] of TYPES) {
					const { status, headers } = await ask(path);
					expect([status, headers.get('content-type')?.split(';')[0]], path).toEqual([200, type]);
				}
			})
		);

		it('only frames may be framed by others', () =>
			onHost(start, async (ask) => {
				const policyOf = async (path: string) =>
					(await ask(path)).headers.get('content-security-policy') ?? '';
				for (const path of CLOSED)
					expect(await policyOf(path), path).toBe("frame-ancestors 'self'");
				for (const path of OPEN) expect(await policyOf(path), path).toBe('');
			}));

		it('everything may be read by a sandbox without an origin, and is what it says', () =>
			onHost(start, async (ask) => {
				for (const path of Object.keys(SITE).map((name) => `/${name}`)) {
					const { headers } = await ask(path);
					expect(headers.get('access-control-allow-origin'), path).toBe('*');
					expect(headers.get('cross-origin-resource-policy'), path).toBe('cross-origin');
					expect(headers.get('x-content-type-options'), path).toBe('nosniff');
					expect(headers.get('referrer-policy'), path).toBe('strict-origin-when-cross-origin');
				}
			}));

		it('what changes its name with its content is kept for ever, and nothing else', () =>
			onHost(start, async (ask) => {
				const cacheOf = async (path: string) =>
					(await ask(path)).headers.get('cache-control') ?? '';
				for (const path of FOR_EVER) expect(await cacheOf(path), path).toContain('immutable');
				for (const path of FRESH) expect(await cacheOf(path), path).not.toContain('immutable');
			}));

		it('an address without its closing slash leads to the page, and none to a 404', () =>
			onHost(start, async (ask) => {
				expect([301, 302, 307, 308]).toContain((await ask('/trade')).status);
				expect((await ask('/nothing/')).status).toBe(404);
			}));
	});
}
