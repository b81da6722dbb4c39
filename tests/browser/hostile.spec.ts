import { ExplorerPage } from '../support/explorer-page.ts';
import { expect, test } from '../support/site.ts';

const IMAGE = '<img src=x onerror=alert(1)>';
const SELECTIONS = [
	'event:image',
	'event:script',
	'event:comment',
	'event:arabic',
	'event:long',
	'relation:tie',
	'place:vienna',
	'actor:envoy',
	'source:source',
	'flow:vienna:berlin'
];

/** The auto fixture sees to it that nothing was requested, run or opened. */
test('markup in the data of everything that can be selected stays text', async ({ page, site }) => {
	const explorer = new ExplorerPage(page);
	await explorer.open(site, 'time=1899/1905', 'hostile');
	await expect(page.locator('li[data-record="event:image"]')).toContainText(IMAGE);
	for (const selection of SELECTIONS) {
		await explorer.open(site, `time=1899/1905&select=${selection}`, 'hostile');
		await expect(page.locator('article h1').first(), selection).toBeVisible();
		await expect(
			page.locator('img[src="x"], iframe, [onerror], [onmouseover], [onload]'),
			selection
		).toHaveCount(0);
		await expect(page.locator('a[href^="javascript:" i]'), selection).toHaveCount(0);
		const scripts = await page.locator('body script').allTextContents();
		expect(scripts.filter((text) => text.startsWith('alert'))).toEqual([]);
	}
});

test('links that lead away say where they come from to nobody', async ({ page, site }) => {
	await new ExplorerPage(page).open(site, 'time=1899/1905&select=source:source', 'hostile');
	for (const link of await page.locator('a[href^="http"]').all()) {
		expect(await link.getAttribute('href')).not.toContain('<');
		await expect(link).toHaveAttribute('rel', /noopener.*noreferrer|noreferrer.*noopener/);
	}
});

test('Arabic in an English page runs in its own direction', async ({ page, site }) => {
	await new ExplorerPage(page).open(site, 'time=1899/1905&select=event:arabic', 'hostile');
	const excerpt = page.getByText('زيارة إلى برلين').first();
	await expect(excerpt).toBeVisible();
	expect(await excerpt.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
});
