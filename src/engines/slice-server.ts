import {
	createServer,
	type IncomingMessage,
	type RequestListener,
	type ServerResponse
} from 'node:http';
import { EngineError } from '#lib/core/engine/engine-error.ts';
import { allowOrigin, isPreflight } from './allow-origin.ts';
import { answerSlice, SliceState } from './answer-slice.ts';
import { sendFault, sendFile, sendJson } from './send.ts';
import type { SliceEngine } from './slice-engine.ts';

export interface ServerOptions {
	engine: SliceEngine;
	host: string;
	/** 0 for any that is free. */
	port: number;
	/** Slices that are worked on at the same time; more are told to come again. */
	atOnce: number;
	/** Seconds that finding out whether the engine is well may take. */
	seconds: number;
	/** The origin whose pages may ask, besides those of this server; null for none. */
	origin: string | null;
	/** Answers everything else, such as the pages of a site. */
	site: RequestListener | null;
	/** Gets one line a request, without anything that was asked for. */
	log: (line: string) => void;
}

const REQUEST_MS = 30_000;
const HEADERS_MS = 10_000;

/**
 * Answers `POST /slice`, `GET /health` and the files of the dataset without its events.
 * @throws Error where the port is taken
 */
export async function serveSlices(
	options: ServerOptions
): Promise<{ url: string; close: () => Promise<void> }> {
	const server = createServer(
		{ requestTimeout: REQUEST_MS, headersTimeout: HEADERS_MS },
		toListener(options)
	);
	await new Promise<void>((done, fail) => {
		server.once('error', fail);
		server.listen(options.port, options.host, () => {
			server.off('error', fail);
			done();
		});
	});
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : options.port;
	const host = options.host.includes(':') ? `[${options.host}]` : options.host;
	return {
		url: `http://${host}:${port}/`,
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			})
	};
}

function toListener(options: ServerOptions): RequestListener {
	const { engine, origin, site } = options;
	const { head, tables, names } = engine.dataset.files;
	const state = new SliceState();
	const files: Readonly<Record<string, readonly [type: string, body: string | Uint8Array]>> = {
		'/engine.json': ['application/json', head],
		'/columns.bin': ['application/octet-stream', tables],
		'/names.json': ['application/json', names]
	};
	return (request, response) => {
		const path = (request.url ?? '/').replace(/[?#].*$/s, '');
		const file = Object.hasOwn(files, path) ? files[path] : undefined;
		const isOurs = file !== undefined || path === '/slice' || path === '/health';
		if (!isOurs && site) return site(request, response);
		writeLog(request, response, path, options.log);
		response.setHeader('x-content-type-options', 'nosniff');
		allowOrigin(request, response, origin);
		if (!isOurs) return sendFault(response, 404, 'engine-refused', 'There is nothing here');
		if (isPreflight(request)) return void response.writeHead(204).end();
		if (path === '/slice') return void answerSlice(request, response, options, state);
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			return sendFault(response, 405, 'engine-refused', 'This can only be read');
		}
		if (file) return void sendFile(request, response, ...file);
		void answerHealth(response, options);
	};
}

async function answerHealth(response: ServerResponse, { engine, seconds }: ServerOptions) {
	const late = AbortSignal.timeout(seconds * 1_000);
	try {
		await engine.check(late);
		sendJson(response, 200, { status: 'ok', events: engine.dataset.head.count });
	} catch (error) {
		const isOwn = error instanceof EngineError;
		const message = isOwn ? error.message : 'The engine does not answer in time';
		sendFault(response, 503, isOwn ? error.reason : 'engine-slow', message);
	}
}

function writeLog(
	{ method = '' }: IncomingMessage,
	response: ServerResponse,
	path: string,
	log: (line: string) => void
): void {
	const from = performance.now();
	response.once('close', () => {
		const reason = response.getHeader('x-dateline-reason');
		const ended = response.writableFinished ? String(response.statusCode) : 'called off';
		const words = [method, path, ended, `${Math.round(performance.now() - from)} ms`];
		log([...words, ...(reason ? [String(reason)] : [])].join(' '));
	});
}
