import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATASET, ExplorerPage } from '../support/explorer-page.ts';
import { LIVE } from '../support/graphics.ts';
import { expect, test } from '../support/site.ts';

const SITE = process.env.DATELINE_TEST_SITE ?? '.dateline/test/site';

function pagesUnder(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.html'))
		.map((name) => join(folder, name));
}

test(
	'the site works from a sub-folder of a host',
	{ tag: LIVE },
	async ({ page, siteInFolder }) => {
		await page.goto(siteInFolder);
		await page
			.getByRole('link', { name: /Moscow, Damascus, Tehran/ })
			.first()
			.click();
		const explorer = new ExplorerPage(page);
		await explorer.settle();
		await explorer.untilLive();
		expect(page.url().startsWith(siteInFolder)).toBe(true);
	}
);

test('without JavaScript, title and list of the opening view are there', async ({
	browser,
	site
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${site}${DATASET}/`);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	expect(await page.locator('li[data-record]').count()).toBeGreaterThan(10);
	await context.close();
});

test('every page asks for its styles, then its script, then what it fetches ahead', async () => {
	const heads = pagesUnder(SITE).map((path) => readFileSync(path, 'utf8').split('</head>')[0]!);
	const withScript = heads.filter((head) => head.includes('<script src='));
	expect(withScript.length).toBeGreaterThan(100);
	for (const head of withScript) {
		const tags = head.match(/<link [^>]*rel="(?:stylesheet|preload|modulepreload)"|<script src=/g)!;
		const order = tags.map((tag) =>
			tag.includes('stylesheet') ? 'styles' : tag.startsWith('<script') ? 'script' : 'ahead'
		);
		const steps = order.filter((step, at) => step !== order[at - 1]);
		expect(['styles script', 'styles script ahead']).toContain(steps.join(' '));
	}
});

test('prerendered pages carry no style, handler or address of another host', async () => {
	const pages = pagesUnder(SITE);
	expect(pages.length).toBeGreaterThan(2);
	for (const path of pages) {
		const html = readFileSync(path, 'utf8').replace(/<script[^>]*>[\s\S]*?<\/script>/g, '');
		expect(html.match(/<[^>]*\sstyle=/), path).toBeNull();
		expect(html.match(/<[^>]*\son[a-z]+="/), path).toBeNull();
		expect(
			html.match(/<(?:script|link|img|iframe)[^>]*(?:src|href)="(?:https?:)?\/\//),
			path
		).toBeNull();
		expect(html, path).toContain('http-equiv="content-security-policy"');
	}
});
