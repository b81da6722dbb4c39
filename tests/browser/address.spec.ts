import { ExplorerPage } from '../support/explorer-page.ts';
import { holdRequests } from '../support/requests.ts';
import { expect, test } from '../support/site.ts';

test('an address says the whole view', async ({ page, site }) => {
	const explorer = new ExplorerPage(page);
	await explorer.open(site, 'time=1988/1991&kind=arms&theme=dark');
	await expect(explorer.map).toHaveAttribute('data-slice', /^1988.*1991/);
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	const all = await explorer.recordCount();
	expect(all).toBeGreaterThan(0);
	await explorer.open(site, 'time=1988/1991');
	expect(await explorer.recordCount()).toBeGreaterThan(all);
});

test('the opening list is not shown where the address asks for another', async ({ page, site }) => {
	const explorer = new ExplorerPage(page);
	const letGo = await holdRequests(page, '**/_app/**/*.js');
	await page.goto(`${site}moscow-damascus-tehran/?time=1988/1991&kind=arms`, {
		waitUntil: 'commit'
	});
	await expect(explorer.rows.first()).toBeAttached();
	await expect(explorer.rows.first()).toBeHidden();
	letGo();
	await expect(explorer.rows.first()).toBeVisible();
	await explorer.settle();
	const opening = await explorer.recordCount();
	await explorer.open(site, 'time=1988/1991&kind=arms');
	await expect(explorer.rows).toHaveCount(opening);
});

test('a list that no script comes for is shown in the end', async ({ page, site, misdeeds }) => {
	const explorer = new ExplorerPage(page);
	await page.route('**/_app/**/*.js', (route) => route.abort());
	await page.goto(`${site}moscow-damascus-tehran/?time=1988`);
	await expect(explorer.rows.first()).toBeVisible();
	misdeeds.errors = misdeeds.errors.filter((error) => !/failed to (load|fetch)/i.test(error));
});

test('what an address says and nobody understands is told, and the rest of the view kept', async ({
	page,
	site
}) => {
	const explorer = new ExplorerPage(page);
	await explorer.open(
		site,
		'time=%00%ff&map=999,999,NaN&kind=<script>&mode=sideways&select=event:'
	);
	await expect(page.getByRole('status').or(page.getByRole('note'))).not.toHaveCount(0);
	await expect(explorer.rows.first()).toBeVisible();
	await explorer.open(site, 'time=1988/1991&place=atlantis');
	await expect(page.getByText(/atlantis/)).toBeVisible();
	await expect(explorer.map).toHaveAttribute('data-slice', /^1988.*1991/);
});

test('back and forward lead through what was opened', async ({ page, site }) => {
	const explorer = new ExplorerPage(page);
	await explorer.open(site, 'time=1988/1991');
	const opened: (string | null)[] = [];
	for (const row of [0, 1, 2]) {
		await explorer.rows
			.nth(row)
			.getByRole('button')
			.or(explorer.rows.nth(row).getByRole('link'))
			.first()
			.click();
		await expect.poll(() => explorer.parameters().get('select')).not.toBe(opened.at(-1) ?? null);
		opened.push(explorer.parameters().get('select'));
		await page.keyboard.press('Escape');
		await expect.poll(() => explorer.parameters().get('select')).toBeNull();
	}
	expect(new Set(opened).size).toBe(3);
	await page.goBack();
	await expect.poll(() => explorer.parameters().get('select')).toBe(opened[2]);
	await page.goForward();
	await expect.poll(() => explorer.parameters().get('select')).toBeNull();
});

test('an address copied into another window shows the same', async ({ page, site, context }) => {
	const explorer = new ExplorerPage(page);
	await explorer.open(site, 'time=1988/1991');
	await explorer.thumbs.last().focus();
	await page.keyboard.press('ArrowLeft');
	await expect.poll(() => explorer.parameters().get('time')).toBe('1988/1990');
	const other = new ExplorerPage(await context.newPage());
	await other.page.goto(page.url());
	await other.settle();
	await expect(other.map).toHaveAttribute('data-slice', '1988/1990');
	await expect(explorer.map).toHaveAttribute('data-slice', '1988/1990');
	await explorer.settle();
	await expect(other.rows).toHaveCount(await explorer.recordCount());
});
