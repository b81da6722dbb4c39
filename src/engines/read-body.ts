import type { IncomingMessage } from 'node:http';

/** Filters by ten thousand places, kinds, actors and modalities still fit. */
const MOST_BYTES = 2 ** 19;

/** The text of a request; null where it is longer than one may be. */
export async function readBody(request: IncomingMessage): Promise<string | null> {
	const chunks: Buffer[] = [];
	let bytes = 0;
	for await (const chunk of request) {
		const part = Buffer.from(chunk);
		bytes += part.length;
		if (bytes > MOST_BYTES) return null;
		chunks.push(part);
	}
	return Buffer.concat(chunks).toString('utf8');
}
