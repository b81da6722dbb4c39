import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { EngineFault } from '#lib/core/engine/engine-error.ts';

const pack = promisify(gzip);
/** Less than one packet of the network is not worth packing. */
const LEAST_PACKED = 1_400;

/** A fault as JSON, which a page can show: `{ "reason", "message" }`. */
export function sendFault(
	response: ServerResponse,
	status: number,
	reason: EngineFault,
	message: string
): void {
	response.setHeader('x-dateline-reason', reason);
	sendJson(response, status, { reason, message });
}

export function sendJson(response: ServerResponse, status: number, value: object): void {
	if (response.destroyed || response.headersSent) return;
	response.writeHead(status, {
		'content-type': 'application/json; charset=utf-8',
		'cache-control': 'no-store'
	});
	response.end(`${JSON.stringify(value)}\n`);
}

/** A body of any length, packed where the other side can undo that. */
export async function sendFile(
	{ headers, method }: IncomingMessage,
	response: ServerResponse,
	type: string,
	body: string | Uint8Array
): Promise<void> {
	const mayPack = /\bgzip\b/.test(String(headers['accept-encoding'])) && body.length > LEAST_PACKED;
	const bytes = mayPack ? await pack(body) : Buffer.from(body);
	if (response.destroyed) return;
	response.writeHead(200, {
		'content-type': type,
		'content-length': bytes.length,
		'cache-control': 'no-store',
		vary: 'accept-encoding',
		...(mayPack ? { 'content-encoding': 'gzip' } : {})
	});
	response.end(method === 'HEAD' ? undefined : bytes);
}
