import { DATASET, ExplorerPage } from '../support/explorer-page.ts';
import { holdRequests } from '../support/requests.ts';
import { expect, test } from '../support/site.ts';

test('without WebGL the page says so, and list, time and records work', async ({
	page,
	site,
	misdeeds
}) => {
	const explorer = new ExplorerPage(page);
	await explorer.open(site, 'time=1988/1991');
	await expect(explorer.map).toHaveAttribute('data-state', 'fallback');
	await expect(page.getByText(/map cannot be drawn here/i)).toBeVisible();
	const before = await explorer.recordCount();
	await explorer.thumbs.last().focus();
	await page.keyboard.press('ArrowLeft');
	await expect.poll(() => explorer.recordCount()).toBeLessThan(before);
	await expect(explorer.map).toHaveAttribute('data-slice', /^1988.*1990/);
	// The browser itself reports each refused context.
	misdeeds.errors = misdeeds.errors.filter((error) => !/webgl/i.test(error));
});

test('until its land has come a map is water, which it then has under the land', async ({
	page,
	site,
	misdeeds
}) => {
	const letLandCome = await holdRequests(page, /\/world\.[^/]*$/);
	const ground = page.locator('[data-dateline-map] > .live');
	await page.goto(`${site}${DATASET}/`, { waitUntil: 'commit' });
	await expect(ground).toHaveCSS('background-color', 'rgb(221, 230, 234)');
	await page.emulateMedia({ colorScheme: 'dark' });
	await expect(ground).toHaveCSS('background-color', 'rgb(18, 24, 28)');
	letLandCome();
	await expect(new ExplorerPage(page).map).toHaveAttribute('data-state', 'fallback');
	await expect(ground).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
	misdeeds.errors = misdeeds.errors.filter((error) => !/webgl/i.test(error));
});
