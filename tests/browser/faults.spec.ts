import { ExplorerPage } from '../support/explorer-page.ts';
import { test as hostTest } from '../support/host-test.ts';
import { expect, test } from '../support/site.ts';

const QUERY = 'time=1899/1905';
const CHUNK = /\/chunks\/.*\.js$/;

/** Chunks that a page has not asked for yet are those that are gone after the site was renewed. */
async function loseChunks(page: ExplorerPage['page']): Promise<string[]> {
	const missed: string[] = [];
	await page.route(CHUNK, (route) => {
		missed.push(route.request().url());
		return route.fulfill({ status: 404, body: 'Not found' });
	});
	return missed;
}

async function openFirstRecord(explorer: ExplorerPage): Promise<void> {
	await explorer.rows
		.first()
		.getByRole('link')
		.or(explorer.rows.first().getByRole('button'))
		.first()
		.click();
}

test('a page that misses parts of an older site is loaded again, once', async ({
	page,
	site,
	misdeeds
}) => {
	const explorer = new ExplorerPage(page);
	await explorer.open(site, QUERY, 'hostile');
	let loads = 0;
	page.on('domcontentloaded', () => loads++);
	const missed = await loseChunks(page);
	await openFirstRecord(explorer);
	await expect.poll(() => loads).toBe(1);
	await expect.poll(() => missed.length).toBeGreaterThan(1);
	await expect(explorer.rows.first()).toBeVisible();
	// The address says what was asked for, and the list, which needs no part, is there.
	expect(explorer.parameters().get('time')).toBe('1899/1905');
	await page.waitForLoadState('networkidle');
	expect(loads).toBe(1);
	misdeeds.errors = [];
});

test('a page that loses its network stays as it is', async ({ page, site, misdeeds }) => {
	const explorer = new ExplorerPage(page);
	await explorer.open(site, QUERY, 'hostile');
	let loads = 0;
	page.on('domcontentloaded', () => loads++);
	const rows = await explorer.recordCount();
	await page.context().setOffline(true);
	await openFirstRecord(explorer);
	await expect.poll(() => explorer.parameters().get('select')).not.toBeNull();
	await page.keyboard.press('Escape');
	await expect.poll(() => explorer.recordCount()).toBe(rows);
	expect(loads).toBe(0);
	misdeeds.errors = [];
});

test('without a canvas and without storage there are picture, list, records and theme', async ({
	page,
	site,
	misdeeds
}) => {
	await page.addInitScript(() => {
		HTMLCanvasElement.prototype.getContext = () => null;
		for (const name of ['localStorage', 'sessionStorage']) {
			Object.defineProperty(window, name, {
				get: () => {
					throw new DOMException('Forbidden', 'SecurityError');
				}
			});
		}
	});
	const explorer = new ExplorerPage(page);
	await explorer.open(site, 'theme=dark', 'hostile');
	await expect(explorer.map).toHaveAttribute('data-state', 'fallback');
	await expect(explorer.map.locator('svg.scene')).toBeVisible();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await openFirstRecord(explorer);
	await expect(page.locator('article h1').first()).toBeVisible();
	misdeeds.errors = misdeeds.errors.filter((error) => !/webgl|canvas/i.test(error));
});

hostTest('a frame that gets no data keeps its picture, words and list', async ({ page, site }) => {
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(String(error)));
	const answers = [
		{ status: 500, body: 'down' },
		{ status: 200, contentType: 'application/json', body: '{"records":[{"id":"e1"' }
	];
	for (const answer of answers) {
		await page.route('**/dataset.json', (route) => route.fulfill(answer));
		await page.goto(`${site}one-record/embed/?time=1900`);
		await expect(page.locator('html')).toHaveAttribute('data-still', '');
		await expect(page.getByText(/could not be loaded here/)).toBeVisible();
		await expect(page.getByRole('img', { name: /^Map\./ }).first()).toBeVisible();
		await expect(page.locator('li[data-record]')).toHaveCount(1);
		await page.unroute('**/dataset.json');
	}
	expect(errors).toEqual([]);
});
