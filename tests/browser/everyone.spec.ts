import { ExplorerPage } from '../support/explorer-page.ts';
import { expect, test } from '../support/site.ts';

const SIZES = [
	[320, 640],
	[390, 844],
	[768, 1024],
	[1440, 900]
] as const;

test('every record is reached, opened and left by keyboard', async ({ page, site }) => {
	const explorer = new ExplorerPage(page);
	await explorer.open(site, 'time=1988/1991');
	await page.keyboard.press('Tab');
	await expect(page.locator(':focus')).toHaveAttribute('href', /#/);
	await page.keyboard.press('Enter');
	for (let press = 0; press < 80; press++) {
		if (await page.evaluate(() => document.activeElement?.closest('[data-record]') !== null)) break;
		await page.keyboard.press('Tab');
	}
	await page.keyboard.press('Enter');
	await expect.poll(() => explorer.parameters().get('select')).toMatch(/^(event|relation):/);
	await expect(page.locator('blockquote, q, mark').first()).toBeVisible();
	await page.keyboard.press('Escape');
	await expect.poll(() => explorer.parameters().get('select')).toBeNull();
});

test('nothing is cut off sideways at any size, nor with text of twice its size', async ({
	page,
	site
}) => {
	const explorer = new ExplorerPage(page);
	await explorer.open(site, 'time=1988/1991');
	const overflow = () =>
		page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
	for (const [width, height] of SIZES) {
		await page.setViewportSize({ width, height });
		await explorer.settle();
		await expect.poll(overflow, `at ${width} × ${height}`).toBeLessThanOrEqual(0);
	}
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
	await expect.poll(overflow, 'with large text').toBeLessThanOrEqual(0);
});

test.describe('in forced colours', () => {
	test.use({ contextOptions: { forcedColors: 'active' } });

	test('thumbs and marks are still drawn', async ({ page, site }) => {
		const explorer = new ExplorerPage(page);
		await explorer.open(site, 'time=1988/1991');
		await expect(explorer.thumbs.first()).toBeVisible();
		await expect(explorer.map.locator('svg').first()).toBeVisible();
	});
});
