import { DATASET, ExplorerPage } from '../support/explorer-page.ts';
import { expect, test } from '../support/site.ts';

const DATASETS = [DATASET, 'hostile', 'edges', 'one-record', 'nowhere', 'empty'];

test('the front page lists every dataset and leads to it', async ({ page, site }) => {
	await page.goto(site);
	await expect(page).toHaveTitle(/Dateline/);
	await page
		.getByRole('link', { name: /Moscow, Damascus, Tehran/ })
		.first()
		.click();
	await expect(page).toHaveURL(new RegExp(`/${DATASET}/`));
});

for (const dataset of DATASETS) {
	test(`${dataset} opens, draws its map and lists its records`, async ({ page, site }) => {
		const explorer = new ExplorerPage(page);
		await explorer.open(site, '', dataset);
		await expect(page).toHaveTitle(/Dateline/);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(explorer.map).toHaveAttribute('data-state', 'idle');
		await expect(explorer.map).toHaveAttribute('data-records', /^\d+$/);
	});

	test(`${dataset} gives away its compiled dataset`, async ({ request, site }) => {
		const response = await request.get(`${site}${dataset}/dataset.json`);
		expect(response.headers()['content-type']).toContain('application/json');
		expect(await response.json()).toMatchObject({ format: 1, id: dataset });
	});
}

test('a dataset that is not there is a plain 404', async ({ request, site }) => {
	expect((await request.get(`${site}nowhere-at-all/`)).status()).toBe(404);
});
