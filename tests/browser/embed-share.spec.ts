import { expect } from '@playwright/test';
import { runCommand } from '../support/run-command.ts';
import { DATASET, ExplorerPage } from '../support/explorer-page.ts';
import { mapOf, test } from '../support/host-test.ts';

test('the share dialog gives code for the view that is open, and shows it', async ({
	page,
	site
}) => {
	await page.setViewportSize({ width: 1100, height: 800 });
	await new ExplorerPage(page).open(site, 'time=1988/1991&kind=arms');
	await page.getByRole('button', { name: 'Share' }).first().click();
	const dialog = page.getByRole('dialog', { name: 'Share this view' });
	const code = dialog.getByRole('textbox');
	await expect(code).toHaveValue(`${site}${DATASET}/?kind=arms`);
	await dialog.getByText('Web component').click();
	await expect(code).toHaveValue(/<dateline-map src="[^"]*\/embed\/\?kind=arms"/);
	await dialog.getByLabel('Theme').selectOption('dark');
	await dialog.getByLabel('Timeline').uncheck();
	await expect(code).toHaveValue(/\?kind=arms&amp;theme=dark&amp;hide=time"/);
	const preview = page.frameLocator('iframe');
	await expect(mapOf(preview)).toHaveAttribute('data-records', /^[1-9]$/);
	await expect(preview.locator('html')).toHaveAttribute('data-theme', 'dark');
	await expect(preview.getByRole('slider').first()).toBeHidden();
	await dialog.getByLabel('Keep the data as they are now').check();
	await expect(code).toHaveValue(/;v=[0-9a-f]{12}"/);
	await dialog.getByText('HTML image').click();
	await expect(dialog.getByRole('img')).toHaveAttribute('alt', /^1988 to 1991/);
	await expect(code).toHaveValue(new RegExp(`href="${site}${DATASET}/"`));
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await expect(page.locator('iframe')).toHaveCount(0);
});

test('a frame pinned to a version of the data loads that one', async ({ page, site }) => {
	const versions: { current: { hash: string } } = await (
		await fetch(`${site}${DATASET}/versions.json`)
	).json();
	const { hash } = versions.current;
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await page.goto(`${site}${DATASET}/embed/?v=${hash}`);
	await expect(page.locator('[data-dateline-map]')).toHaveAttribute('data-slice', '1988/1991');
	expect(asked).toContain(`${site}${DATASET}/v/${hash}.json`);
	expect(asked).not.toContain(`${site}${DATASET}/dataset.json`);
});

test('for oEmbed the page of what is open is given', async ({ page, site }) => {
	await new ExplorerPage(page).open(site, 'select=place:damascus');
	await page.getByRole('button', { name: 'Share' }).first().click();
	const dialog = page.getByRole('dialog', { name: 'Share this view' });
	await dialog.getByText('WordPress, Ghost').click();
	await expect(dialog.getByRole('textbox')).toHaveValue(`${site}${DATASET}/places/damascus/`);
});

test('a frame pinned to other data shows no words of today while they come', async ({
	page,
	site
}) => {
	const old = '0123456789ab';
	let answer: () => void = () => {};
	const asked = new Promise<void>((resolve) => (answer = resolve));
	await page.route(`**/v/${old}.json`, async (route) => {
		await asked;
		await route.fulfill({ status: 404 });
	});
	await page.goto(`${site}${DATASET}/embed/?v=${old}`);
	await expect(page.locator('.frame-words')).toBeHidden();
	await expect(page.locator('.frame-list')).toBeHidden();
	answer();
	await expect(page.locator('.frame-words')).toBeVisible();
	await expect(page.getByText('could not be loaded here')).toBeVisible();
});

test('the doctor finds nothing wrong with a site served with its own header file', async ({
	site
}) => {
	const { status, stderr } = await runCommand(['doctor', '--no-browser', `${site}${DATASET}/`]);
	expect(stderr).not.toMatch(/^error/m);
	expect(status).toBe(0);
});
