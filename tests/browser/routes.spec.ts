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

test('the opening view loads at most 600 kB compressed', async ({ page, site }) => {
	const { brotliCompressSync } = await import('node:zlib');
	const sizes = new Map<string, Promise<number>>();
	page.on('response', (response) => {
		if (response.status() !== 200) return;
		sizes.set(
			response.url(),
			response.body().then((body) => {
				const packed = /\.(woff2|png)$/.test(response.url());
				return packed ? body.length : brotliCompressSync(body).length;
			})
		);
	});
	await new ExplorerPage(page).open(site);
	const bytes = (await Promise.all(sizes.values())).reduce((sum, size) => sum + size, 0);
	console.log(`First load: ${Math.round(bytes / 1000)} kB in ${sizes.size} requests`);
	expect(bytes).toBeLessThan(600_000);
});
