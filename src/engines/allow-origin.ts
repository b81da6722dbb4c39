import type { IncomingMessage, ServerResponse } from 'node:http';

const DAY_S = 86_400;

/** Lets pages of one other origin ask (Fetch standard, CORS protocol); without one, nobody else's. */
export function allowOrigin(
	{ headers }: IncomingMessage,
	response: ServerResponse,
	origin: string | null
): void {
	if (origin === null) return;
	response.setHeader('vary', 'origin');
	if (headers.origin !== origin) return;
	response.setHeader('access-control-allow-origin', origin);
	response.setHeader('access-control-allow-methods', 'GET, POST');
	response.setHeader('access-control-allow-headers', 'content-type');
	response.setHeader('access-control-max-age', String(DAY_S));
}

export function isPreflight({ method }: IncomingMessage): boolean {
	return method === 'OPTIONS';
}
