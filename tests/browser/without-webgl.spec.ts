import { ExplorerPage } from '../support/explorer-page.ts';
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
