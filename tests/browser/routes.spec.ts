import type { Page } from '@playwright/test';
import { DATASET, ExplorerPage } from '../support/explorer-page.ts';
import { LIVE } from '../support/graphics.ts';
import { expect, test } from '../support/site.ts';

const SMALL = ['hostile', 'edges', 'one-record', 'nowhere', 'empty'];

async function expectWhole(page: Page): Promise<void> {
	const explorer = new ExplorerPage(page);
	await explorer.settle();
	await expect(page).toHaveTitle(/Dateline/);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await explorer.untilLive();
	await expect(explorer.map).toHaveAttribute('data-records', /^\d+$/);
}

test(
	'the front page leads to a dataset, which draws its map',
	{ tag: LIVE },
	async ({ page, site }) => {
		await page.goto(site);
		await expect(page).toHaveTitle(/Dateline/);
		await page
			.getByRole('link', { name: /Moscow, Damascus, Tehran/ })
			.first()
			.click();
		await expect(page).toHaveURL(new RegExp(`/${DATASET}/`));
		await expectWhole(page);
	}
);

test(
	'every dataset opens, draws its map and counts its records',
	{ tag: LIVE },
	async ({ page, site }) => {
		for (const dataset of SMALL) {
			await page.goto(`${site}${dataset}/`);
			await expectWhole(page);
		}
	}
);

test('every dataset gives itself away, compiled', async ({ request, site }) => {
	for (const dataset of [DATASET, ...SMALL]) {
		const response = await request.get(`${site}${dataset}/dataset.json`);
		expect(response.headers()['content-type']).toContain('application/json');
		expect(await response.json()).toMatchObject({ format: 1, id: dataset });
	}
});

test('a dataset that is not there is a plain 404', async ({ request, site }) => {
	expect((await request.get(`${site}nowhere-at-all/`)).status()).toBe(404);
});
