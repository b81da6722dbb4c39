import { ExplorerPage } from '../support/explorer-page.ts';
import { LIVE } from '../support/graphics.ts';
import { expect, test } from '../support/site.ts';

const READABLE = 'a map worker that does not load leaves a readable page';

test(READABLE, { tag: LIVE }, async ({ page, site, misdeeds }) => {
	await page.route(/worker[^/]*\.m?js$/i, (route) => route.abort());
	const explorer = new ExplorerPage(page);
	await page.goto(`${site}moscow-damascus-tehran/?time=1988/1991`);
	await expect(explorer.map).toHaveAttribute('data-state', 'fallback');
	await expect.poll(() => explorer.recordCount()).toBeGreaterThan(10);
	misdeeds.errors = [];
});
