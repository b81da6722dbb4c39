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

test('the doctor finds nothing wrong with a site served with its own header file', async ({
	site
}) => {
	const { status, stderr } = await runCommand(['doctor', '--no-browser', `${site}${DATASET}/`]);
	expect(stderr).not.toMatch(/^error/m);
	expect(status).toBe(0);
});
