import { readFileSync } from 'node:fs';
import { createServer, request as askOther, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveFolder } from '../../src/tools/static-server.mjs';

export interface Published {
	/** With a closing slash. */
	url: string;
	close: () => Promise<void>;
}

interface HeaderRule {
	path: RegExp;
	headers: [name: string, value: string][];
}

/**
 * A built site as a host serves it that follows the header file which comes with the site.
 * `cors: false` leaves out what lets other origins load its files.
 */
export async function publishSite(folder: string, { cors = true } = {}): Promise<Published> {
	const plain = await serveFolder({ folder, port: 0 });
	const rules = parseHeaderFile(readFileSync('static/_headers', 'utf8'));
	const server = createServer((asked, answer) => {
		const path = new URL(asked.url ?? '/', plain.url).pathname;
		const forward = askOther(new URL(asked.url ?? '/', plain.url), (given) => {
			const headers = { ...given.headers };
			for (const rule of rules.filter((each) => each.path.test(path))) {
				for (const [name, value] of rule.headers) headers[name.toLowerCase()] = value;
			}
			if (!cors) delete headers['access-control-allow-origin'];
			answer.writeHead(given.statusCode ?? 500, headers);
			given.pipe(answer);
		});
		forward.on('error', () => answer.destroy());
		forward.end();
	});
	const { url, close } = await listen(server);
	return { url, close: () => Promise.all([close(), plain.close()]).then(() => {}) };
}

/** An article on a host of its own. Its address is of another site than those of `publishSite`. */
export async function publishArticle(
	html: string,
	headers: Record<string, string> = {}
): Promise<Published> {
	const server = createServer((_, answer) => {
		answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
		answer.end(`<!doctype html><html lang="en"><title>Article</title><body>${html}`);
	});
	const { url, close } = await listen(server);
	return { url: url.replace('127.0.0.1', 'localhost'), close };
}

async function listen(server: Server): Promise<Published> {
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}/`,
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			})
	};
}

/** Rules of a `_headers` file: a path with `*` and `:name`, then its headers, indented. */
function parseHeaderFile(text: string): HeaderRule[] {
	const rules: HeaderRule[] = [];
	for (const line of text.split('\n')) {
		if (line.trim() === '' || line.startsWith('#')) continue;
		if (!line.startsWith(' ')) {
			const pattern = line
				.trim()
				.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
				.replace(/:\w+/g, '[^/]+')
				.replace(/\*/g, '.*');
			rules.push({ path: new RegExp(`^${pattern}$`), headers: [] });
		} else {
			const colon = line.indexOf(':');
			rules.at(-1)?.headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
		}
	}
	return rules;
}
