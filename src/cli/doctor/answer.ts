/** What a host answers to one request. */
export interface Answer {
	/** 0 where there was none. */
	status: number;
	/** After redirects. */
	url: string;
	headers: Headers;
	body: Uint8Array<ArrayBuffer>;
	text: string;
	/** Why there was none. */
	failure: string;
}

export type Ask = (url: string) => Promise<Answer>;

const LONGEST_WAIT_MS = 15_000;
const MOST_BYTES = 64 * 1024 * 1024;

/** Asks as a page in a sandbox without an origin does. Never rejects. */
export async function askHost(url: string): Promise<Answer> {
	try {
		const response = await fetch(url, {
			headers: { origin: 'null' },
			signal: AbortSignal.timeout(LONGEST_WAIT_MS)
		});
		const body = new Uint8Array(await response.arrayBuffer());
		if (body.length > MOST_BYTES) throw new Error(`more than ${MOST_BYTES} bytes`);
		const text = new TextDecoder().decode(body);
		const { status, headers } = response;
		return { status, url: response.url, headers, body, text, failure: '' };
	} catch (error) {
		const reason = error instanceof Error ? String(error.cause ?? error.message) : String(error);
		const body = new Uint8Array();
		return { status: 0, url, headers: new Headers(), body, text: '', failure: reason };
	}
}

/** The media type without its parameters, in lower case. */
export function mediaType({ headers }: Answer): string {
	return (headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}
