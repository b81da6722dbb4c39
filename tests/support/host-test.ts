import { test as base, type FrameLocator, type Page } from '@playwright/test';
import { publishArticle, publishSite, type Published } from './published-site.ts';

const SITE = process.env.DATELINE_TEST_SITE ?? '.dateline/test/site';

interface HostFixtures {
	/** Opens an article with this content on a host of its own. */
	openArticle: (html: string, headers?: Record<string, string>) => Promise<void>;
}

interface HostWorkerFixtures {
	/** Address of the site, served with the headers that come with it. */
	site: string;
	/** The same without Access-Control-Allow-Origin. */
	siteWithoutCors: string;
}

const published = (cors: boolean) =>
	async function serving({}, use: (url: string) => Promise<void>): Promise<void> {
		const { url, close } = await publishSite(SITE, { cors });
		await use(url);
		await close();
	};

/** A test of frames in other people's pages. */
export const test = base.extend<HostFixtures, HostWorkerFixtures>({
	site: [published(true), { scope: 'worker' }],
	siteWithoutCors: [published(false), { scope: 'worker' }],
	openArticle: async ({ page }, use) => {
		const articles: Published[] = [];
		await use(async (html, headers) => {
			const article = await publishArticle(html, headers);
			articles.push(article);
			await page.goto(article.url);
		});
		await Promise.all(articles.map(({ close }) => close()));
	}
});

/** Every message that a page hears, from now on or since its `LISTEN` has run. */
export const LISTEN = '<script>var heard = []; onmessage = ({ data }) => heard.push(data)</script>';

export function heardBy(page: Page): Promise<unknown[]> {
	return page.evaluate(() => Reflect.get(window, 'heard') as unknown[]);
}

/** The map of a frame, once the small page has made room for it. */
export function mapOf(frame: FrameLocator) {
	return frame.locator('[data-dateline-map]');
}
