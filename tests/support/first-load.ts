import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser, Page, Response } from '@playwright/test';

/** Everything a reader's first visit to an explorer may take over the wire. */
export const FIRST_LOAD_BUDGET_BYTES = 600_000;

export type Part = 'html' | 'app' | 'map' | 'basemap' | 'fonts' | 'data' | 'other';

/** One response of a first visit. */
export interface LoadedFile {
	/** Without the site's address. */
	path: string;
	part: Part;
	rawBytes: number;
	/** Text as Brotli of quality 11, fonts and pictures as they are. */
	sentBytes: number;
}

/** Drawn, or given up on a machine that is too slow: all that it needs was sent in either case. */
const SETTLED = '[data-dateline-map]:is([data-state="idle"], [data-state="fallback"])';

/** What a map at rest for longer asks for is no part of a first visit; see `MapView`. */
const LONG_REST_MS = 2_900;
/** Notes when the map has come, as a page on a busy machine may rest long before it is looked at. */
const NOTE_ARRIVAL = `new MutationObserver((_, observer) => {
	const map = document.querySelector('[data-dateline-map]:not([data-state="loading"])');
	if (!map) return;
	globalThis.cameAt = performance.now();
	observer.disconnect();
}).observe(document, { subtree: true, childList: true, attributeFilter: ['data-state'] })`;
const FIND_LATER = `performance.getEntriesByType('resource')
	.filter(({ startTime }) => startTime > globalThis.cameAt + ${LONG_REST_MS})
	.map(({ name }) => name)`;

const COMPRESSED_ALREADY = /\.(woff2|png|jpe?g|webp|zip)$/;

/** Loads a page with an empty cache until its map stands still, and weighs all that was sent for it. */
export async function measureFirstLoad(
	browser: Browser,
	site: string,
	path: string
): Promise<LoadedFile[]> {
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
	try {
		const page = await context.newPage();
		const responses: Response[] = [];
		page.on('response', (response) => responses.push(response));
		await page.addInitScript(NOTE_ARRIVAL);
		await page.goto(site + path);
		await untilStill(page);
		const sent = [...responses];
		const html = (await sent[0]?.text()) ?? '';
		await Promise.all(sent.map((response) => response.finished()));
		// A page knows when something was asked for as soon as it is there.
		const later = await page.evaluate<string[]>(FIND_LATER);
		const bodies = await Promise.all(sent.map((response) => response.body()));
		const files = sent.map((response, at) => {
			const name = new URL(response.url()).href.replace(site, '');
			const body = bodies[at] ?? Buffer.of();
			return {
				path: name,
				part: toPart(name, html),
				rawBytes: body.length,
				sentBytes: COMPRESSED_ALREADY.test(name) ? body.length : toBrotliBytes(body)
			};
		});
		// Asked for twice, a file is answered from the cache: its name changes when it does.
		const first = files.filter(({ path }) => !later.includes(site + path));
		return [...new Map(first.map((file) => [file.path, file])).values()];
	} finally {
		await context.close();
	}
}

/** Records that a reader sees with scripts turned off. */
export async function countRecordsWithoutScript(
	browser: Browser,
	site: string,
	path: string
): Promise<number> {
	const context = await browser.newContext({ javaScriptEnabled: false });
	try {
		const page = await context.newPage();
		await page.goto(site + path);
		return await page.locator('[data-record]:visible').count();
	} finally {
		await context.close();
	}
}

/** Until the map has settled and rested, the fonts are there and nothing more is asked for. */
async function untilStill(page: Page): Promise<void> {
	await page.locator(SETTLED).waitFor({ state: 'attached', timeout: 120_000 });
	await page.evaluate(() => document.fonts.ready);
	await page.waitForFunction(
		(restMs) => performance.now() > Number(Reflect.get(globalThis, 'cameAt')) + restMs,
		LONG_REST_MS
	);
	await page.waitForLoadState('networkidle');
}

/** Scripts and styles that the page itself links to are the app's; later ones come with the map. */
function toPart(path: string, html: string): Part {
	if (path.endsWith('/')) return 'html';
	if (/\.woff2$/.test(path)) return 'fonts';
	if (/(^|\/)(__data|dataset)\.json$/.test(path)) return 'data';
	if (/\/(world|detail|parties|labels-[a-z]+)\.[^/]*json$/.test(path)) return 'basemap';
	if (/\.(m?js|css)$/.test(path)) return html.includes(path) ? 'app' : 'map';
	return 'other';
}

function toBrotliBytes(body: Buffer): number {
	const params = {
		[constants.BROTLI_PARAM_QUALITY]: 11,
		[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
		[constants.BROTLI_PARAM_SIZE_HINT]: body.length
	};
	return brotliCompressSync(body, { params }).length;
}
