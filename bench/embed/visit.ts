import { brotliCompressSync } from 'node:zlib';
import type { Browser, BrowserContext, CDPSession, Frame, Page, Response } from '@playwright/test';

/** What an article holds. */
export interface ArticleFrame {
	/** Of another site than the article, so that the frame has a process of its own. */
	url: string;
	heightPx: number;
	/** Runs before any script of its own and gives each moment, by its name, a global promise. */
	watch: string;
	/** Names of what is waited for, in this order; each comes with ms since the navigation began. */
	moments: readonly string[];
}

/** What a frame took until one of its moments. */
export interface Moment {
	/** Since the navigation of the frame began. */
	ms: number;
	/** Processor time of the pages with their workers, until they could tell of the moment. */
	pageMs: number;
}

export interface SentFile {
	url: string;
	/** Text as Brotli of quality 11, fonts as they are. */
	bytes: number;
}

const VIEWPORT = { width: 1000, height: 900 };
const COLUMN_WIDTH_PX = 680;
const LONGEST_MS = 60_000;
const COMPRESSED_ALREADY = /\.(woff2|png)$/;

/** Opens an article in a page of its own, puts a frame at its end and waits for its moments. */
export async function visitFrame(
	context: BrowserContext,
	article: string,
	frame: ArticleFrame
): Promise<Moment[]> {
	const page = await openArticle(context, article, frame);
	const session = await context.browser()!.newBrowserCDPSession();
	const before = await readPageMs(session);
	const opened = await putFrame(page, frame);
	const moments: Moment[] = [];
	for (const moment of frame.moments) {
		const ms = await untilMoment(opened, moment);
		const after = await readPageMs(session);
		// A process that came meanwhile counts from its start.
		const spent = [...after].map(([id, sum]) => sum - (before.get(id) ?? 0));
		moments.push({ ms, pageMs: spent.reduce((sum, each) => sum + each, 0) });
	}
	await session.detach();
	await page.close();
	return moments;
}

/** What is sent for a frame until its moments have come and it asks for no more; nothing is cached. */
export async function weighFrame(
	browser: Browser,
	article: string,
	frame: ArticleFrame
): Promise<SentFile[]> {
	const context = await browser.newContext();
	const page = await openArticle(context, article, frame);
	const responses: Response[] = [];
	page.on('response', (response) => responses.push(response));
	const opened = await putFrame(page, frame);
	for (const moment of frame.moments) await untilMoment(opened, moment);
	await page.waitForLoadState('networkidle');
	const files = await Promise.all(
		responses.map(async (response) => {
			const body = await response.body();
			const url = response.url();
			const isPacked = COMPRESSED_ALREADY.test(url);
			return { url, bytes: isPacked ? body.length : brotliCompressSync(body).length };
		})
	);
	await context.close();
	return files;
}

async function openArticle(
	context: BrowserContext,
	article: string,
	{ watch }: ArticleFrame
): Promise<Page> {
	const page = await context.newPage();
	await page.setViewportSize(VIEWPORT);
	await page.addInitScript(watch);
	await page.goto(article);
	return page;
}

async function putFrame(page: Page, { url, heightPx }: ArticleFrame): Promise<Frame> {
	const opens = page.waitForEvent('framenavigated', (each) => each.url() === url);
	const attributes = { src: url, width: `${COLUMN_WIDTH_PX}`, height: `${heightPx}` };
	await page.evaluate((given) => {
		document.body.append(Object.assign(document.createElement('iframe'), given));
	}, attributes);
	return opens;
}

function untilMoment(frame: Frame, moment: string): Promise<number> {
	return frame.evaluate<number>(`Promise.race([
		globalThis.${moment},
		new Promise((_, fail) => setTimeout(fail, ${LONGEST_MS}, Error('${moment} does not come')))
	])`);
}

/** Processor time so far of each renderer process. */
async function readPageMs(session: CDPSession): Promise<ReadonlyMap<number, number>> {
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	const renderers = processInfo.filter(({ type }) => type === 'renderer');
	return new Map(renderers.map(({ id, cpuTime }) => [id, cpuTime * 1000]));
}
