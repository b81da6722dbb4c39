import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { sayNumber } from '#lib/core/text/english-words.ts';
import { axeFindings } from '../support/axe-findings.ts';
import { ExplorerPage } from '../support/explorer-page.ts';
import { readGif, readVideo } from '../support/film-facts.ts';
import { runCommand } from '../support/run-command.ts';
import { expect, test } from '../support/site.ts';
import { smallDataset } from '../support/small-dataset.ts';

/** Its texts would run scripts if they were taken for anything but texts. */
const DATASET = 'hostile';

/** What a button brings among the downloads. */
async function download(page: Page, button: Locator): Promise<{ name: string; bytes: Buffer }> {
	const coming = page.waitForEvent('download');
	await button.click();
	const file = await coming;
	return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test('a view becomes a picture, a film in two formats, and none where it is cancelled', async ({
	page,
	site
}) => {
	await page.setViewportSize({ width: 1100, height: 600 });
	await new ExplorerPage(page).open(site, '', DATASET);
	await page.getByRole('button', { name: 'Share' }).first().click();
	const dialog = page.getByRole('dialog', { name: 'Share this view' });

	await test.step('a picture in pixels, or a drawing that holds its fonts', async () => {
		await dialog.getByText('Picture', { exact: true }).click();
		await expect(dialog.getByRole('img')).toBeVisible();
		await dialog.getByLabel('Shape').selectOption('tall');
		await dialog.getByLabel('Longer side').selectOption('1280');
		const button = dialog.getByRole('button', { name: 'Download' });
		const png = await download(page, button);
		expect(png.name).toMatch(/^hostile-.*\.png$/);
		expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([720, 1280]);
		await dialog.getByLabel('Format').selectOption('svg');
		const svg = (await download(page, button)).bytes.toString();
		expect(svg).toContain("font-family:'Source Serif 4'");
		expect(svg).not.toMatch(/(?:href|src)="?(?:https?:|\/)|url\((?!#|data:)/);
	});

	await dialog.getByText('Film', { exact: true }).click();
	await dialog.getByLabel('Longer side').selectOption('640');
	await dialog.getByLabel('Seconds').fill('2');
	await dialog.getByLabel('Format').selectOption('gif');
	const button = dialog.getByRole('button', { name: /^(Make|Cancel)/ });
	const status = dialog.getByRole('status').first();

	await test.step('a film of the promised length, size and number of frames', async () => {
		await expect(dialog).toContainText(/20 frames of [a-z\d]+ different pictures/);
		const gif = readGif((await download(page, button)).bytes);
		expect(gif).toMatchObject({ width: 640, height: 360, seconds: 2 });
		expect(gif.frames).toBeGreaterThan(3);
		await expect(dialog).toContainText(`of ${sayNumber(gif.frames)} different pictures`);
		await expect(status).toContainText('The film is made');
		await dialog.getByLabel('Format').selectOption('webm');
		const webm = await readVideo((await download(page, button)).bytes);
		expect(webm).toMatchObject({ width: 640, height: 360, frames: 50 });
		expect(webm.seconds).toBeCloseTo(2, 1);
	});

	await test.step('a film that is cancelled; the keyboard stays on the button', async () => {
		await dialog.getByLabel('Seconds').fill('180');
		await button.press('Enter');
		await expect(dialog.getByRole('progressbar')).toHaveAttribute('value', /^[1-9]/);
		expect(await axeFindings(page)).toEqual([]);
		await page.keyboard.press('Enter');
		await expect(status).toHaveText(/^Cancelled/);
		await expect(dialog.getByRole('progressbar')).toHaveCount(0);
		await expect(button).toBeFocused();
	});
});

test('the command line makes films too, and says how far it is', async () => {
	const directory = mkdtempSync(join(tmpdir(), 'dateline-film-test-'));
	for (const [name, content] of Object.entries(smallDataset())) {
		mkdirSync(dirname(join(directory, name)), { recursive: true });
		writeFileSync(join(directory, name), content);
	}
	const words = ['--out', 'small.webm', '--size', '320x180', '--seconds', '1', '--fps', '8'];
	const { status, stdout, stderr } = await runCommand(['film', '.', ...words], { directory });
	expect({ status, stdout, stderr }).toMatchObject({ status: 0, stdout: '' });
	expect(stderr).toMatch(/Frame 8 of 8\nsmall\.webm is made: \d+ kB, 8 frames, VP[89]\.\n$/);
	expect(await readVideo(readFileSync(join(directory, 'small.webm')))).toMatchObject({
		width: 320,
		height: 180,
		frames: 8,
		seconds: 1
	});
	rmSync(directory, { recursive: true });
});
