import { ExplorerPage } from '../support/explorer-page.ts';
import { noteRequests } from '../support/requests.ts';
import { expect, test } from '../support/site.ts';

const LONG = 'long-texts';
const TEXTS = '**/texts.json';

test('long texts come when a record is opened, and once', async ({ page, site }) => {
	const asked = noteRequests(page);
	const ofTexts = () => asked.filter((path) => path.endsWith('/texts.json'));
	const explorer = new ExplorerPage(page);
	await explorer.open(site, '', LONG);
	expect(await explorer.rows.count()).toBeGreaterThan(10);
	expect(ofTexts()).toEqual([]);
	for (const row of [2, 3]) {
		await explorer.rows.nth(row).getByRole('link').click();
		const quote = page.locator('blockquote');
		await expect(quote).toContainText(`Letter ${row + 1} names the ship Halcyon${row + 1}`);
		await page.keyboard.press('Escape');
		await expect(quote).toHaveCount(0);
	}
	expect(ofTexts()).toHaveLength(1);
});

test('words inside long texts are found', async ({ page, site }) => {
	const explorer = new ExplorerPage(page);
	await explorer.open(site, 'q=Halcyon33', LONG);
	await expect(explorer.rows).toHaveCount(1);
	await expect(explorer.rows).toContainText('Letter 33');
});

test('where long texts do not come the page says so, and tries again', async ({
	page,
	site,
	misdeeds
}) => {
	await page.route(TEXTS, (route) => route.abort());
	const explorer = new ExplorerPage(page);
	await explorer.open(site, 'select=event:letter-3', LONG);
	await expect(page.getByText('Its words are not here yet.')).toBeVisible();
	await page.unroute(TEXTS);
	await page.keyboard.press('Escape');
	await explorer.rows.first().getByRole('link').click();
	await expect(page.locator('blockquote')).toContainText('names the ship Halcyon');
	// The browser itself reports what could not be fetched.
	misdeeds.errors = misdeeds.errors.filter((error) => !error.includes('net::ERR_FAILED'));
});
