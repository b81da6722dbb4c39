import { createReadStream, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

/** @type {Record<string, string>} */
const TYPES = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.webmanifest': 'application/manifest+json',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.woff2': 'font/woff2',
	'.txt': 'text/plain; charset=utf-8',
	'.md': 'text/markdown; charset=utf-8',
	'.csv': 'text/csv; charset=utf-8',
	'.xml': 'application/xml',
	'.zip': 'application/zip'
};

const PORTS_TRIED = 50;

/**
 * Serves the files of a folder on this machine only, as any static host would: index.html for
 * folders, a redirect where the closing slash is missing, 404 for everything else.
 *
 * @param {{ folder: string, port: number, mount?: string }} options `mount`: path the site lies
 *   under, such as `/maps/`; a busy port gives the next free one; port 0 any free one
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveFolder({ folder, port, mount = '/' }) {
	const server = createServer(folderListener(folder, mount));
	const taken = await listen(server, port);
	return {
		url: `http://127.0.0.1:${taken}${mount}`,
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			})
	};
}

/**
 * What answers requests for the files of a folder, for a server that answers others itself.
 *
 * @param {string} folder
 * @param {string} [mount]
 * @returns {import('node:http').RequestListener}
 */
export function folderListener(folder, mount = '/') {
	const root = realpathSync(folder);
	return (request, response) => void answer(request, response, root, mount);
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} root
 * @param {string} mount
 */
function answer(request, response, root, mount) {
	response.setHeader('x-content-type-options', 'nosniff');
	if (request.method !== 'GET' && request.method !== 'HEAD') return plain(response, 405);
	const path = pathOf(request.url ?? '/');
	if (path === null) return plain(response, 400);
	if (!path.startsWith(mount)) return plain(response, 404);
	const file = find(root, path.slice(mount.length));
	if (file === null) return plain(response, 404);
	if (file.folder && !path.endsWith('/')) {
		// Relative, so that nobody can make it lead to another host.
		response.setHeader('location', `./${encodeURIComponent(path.split('/').at(-1) ?? '')}/`);
		return plain(response, 308);
	}
	const immutable = path.includes('/_app/immutable/');
	const range = rangeOf(request.headers.range, file.size);
	if (range === 'outside') {
		response.setHeader('content-range', `bytes */${file.size}`);
		return plain(response, 416);
	}
	const [from, to] = range ?? [0, file.size - 1];
	if (range) response.setHeader('content-range', `bytes ${from}-${to}/${file.size}`);
	response.writeHead(range ? 206 : 200, {
		'content-type': TYPES[extname(file.path)] ?? 'application/octet-stream',
		'content-length': to - from + 1,
		'accept-ranges': 'bytes',
		'cache-control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache'
	});
	if (request.method === 'HEAD' || file.size === 0) return response.end();
	createReadStream(file.path, { start: from, end: to })
		.on('error', () => response.destroy())
		.pipe(response);
}

/**
 * The bytes that a request asks for, first and last; null for all, as for lists of ranges and for
 * what is none.
 *
 * @param {string | undefined} header
 * @param {number} size
 * @returns {[from: number, to: number] | 'outside' | null}
 */
function rangeOf(header, size) {
	const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
	if (from === '' && to === '') return null;
	const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
	const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
	return first <= last ? [first, last] : 'outside';
}

/** The decoded path of an address, or null where it cannot be one. */
function pathOf(/** @type {string} */ address) {
	try {
		const path = decodeURIComponent(address.replace(/[?#].*$/s, ''));
		return path.includes('\0') || path.includes('\\') ? null : path;
	} catch {
		return null;
	}
}

/** The file behind a path inside `root`; null for none, or for one that lies outside. */
function find(/** @type {string} */ root, /** @type {string} */ path) {
	const wanted = resolve(root, `./${path}`);
	try {
		const folder = statSync(wanted).isDirectory();
		const real = realpathSync(folder ? join(wanted, 'index.html') : wanted);
		if (!real.startsWith(root + sep)) return null;
		return { path: real, folder, size: statSync(real).size };
	} catch {
		return null;
	}
}

function plain(
	/** @type {import('node:http').ServerResponse} */ response,
	/** @type {number} */ status
) {
	response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
	response.end(`${status}\n`);
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<number>} the port taken
 */
async function listen(server, port) {
	for (let tried = port; tried < port + PORTS_TRIED; tried++) {
		const taken = await listenAt(server, tried);
		if (taken !== null) return taken;
	}
	throw new Error(`The ports ${port} to ${port + PORTS_TRIED - 1} are all in use.`);
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<number | null>} null: in use
 */
function listenAt(server, port) {
	return new Promise((done, fail) => {
		const refused = (/** @type {NodeJS.ErrnoException} */ error) =>
			error.code === 'EADDRINUSE' ? done(null) : fail(error);
		server.once('error', refused);
		server.listen(port, '127.0.0.1', () => {
			server.off('error', refused);
			const address = server.address();
			done(typeof address === 'object' && address ? address.port : port);
		});
	});
}
