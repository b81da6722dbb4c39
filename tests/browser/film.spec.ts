import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { sayNumber } from '#lib/core/text/english-words.ts';
import { axeFindings } from '../support/axe-findings.ts';
import { ExplorerPage } from '../support/explorer-page.ts';
import { readGif, readVideo } from '../support/film-facts.ts';
import { runCommand } from '../support/run-command.ts';
import { expect, stillTest as test } from '../support/site.ts';
import { smallDataset } from '../support/small-dataset.ts';

/** Its texts would run scripts if they were taken for anything but texts. */
const DATASET = 'hostile';

/** The share dialog at one of its two files. */
async function openForm(page: Page, site: string, form: 'Picture' | 'Film'): Promise<Locator> {
	await page.setViewportSize({ width: 1100, height: 800 });
	await new ExplorerPage(page).open(site, '', DATASET);
	await page.getByRole('button', { name: 'Share' }).first().click();
	const dialog = page.getByRole('dialog', { name: 'Share this view' });
	await dialog.getByText(form, { exact: true }).click();
	await expect(dialog.getByRole('img')).toBeVisible();
	return dialog;
}

/** What a button brings among the downloads. */
async function download(page: Page, button: Locator): Promise<{ name: string; bytes: Buffer }> {
	const coming = page.waitForEvent('download');
	await button.click();
	const file = await coming;
	return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test('a picture of the view is a drawing that holds its fonts, or pixels', async ({
	page,
	site
}) => {
	const dialog = await openForm(page, site, 'Picture');
	await dialog.getByLabel('Shape').selectOption('tall');
	await dialog.getByLabel('Longer side').selectOption('1280');
	const button = dialog.getByRole('button', { name: 'Download' });
	const png = await download(page, button);
	expect(png.name).toMatch(/^hostile-.*\.png$/);
	expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([720, 1280]);
	await dialog.getByLabel('Format').selectOption('svg');
	const svg = await download(page, button);
	const text = svg.bytes.toString();
	expect(text).toContain("font-family:'Source Serif 4'");
	expect(text).not.toMatch(/(?:href|src)="?(?:https?:|\/)|url\((?!#|data:)/);
	expect(await axeFindings(page)).toEqual([]);
});

test('a GIF and a WebM of the playback have the length, size and frames that are promised', async ({
	page,
	site
}) => {
	const dialog = await openForm(page, site, 'Film');
	await dialog.getByLabel('Longer side').selectOption('640');
	await dialog.getByLabel('Seconds').fill('2');
	await dialog.getByLabel('Format').selectOption('gif');
	const button = dialog.getByRole('button', { name: /^Make / });
	await expect(dialog).toContainText(/20 frames of [a-z\d]+ different pictures/);
	const gif = await download(page, button);
	expect(gif.name).toMatch(/\.gif$/);
	const facts = readGif(gif.bytes);
	expect(facts).toMatchObject({ width: 640, height: 360, seconds: 2 });
	expect(facts.frames).toBeGreaterThan(3);
	await expect(dialog).toContainText(`of ${sayNumber(facts.frames)} different pictures`);
	await expect(dialog.getByRole('status').first()).toContainText('The film is made');

	await dialog.getByLabel('Format').selectOption('webm');
	const webm = await download(page, button);
	expect(await readVideo(webm.bytes)).toMatchObject({ width: 640, height: 360, frames: 50 });
	expect((await readVideo(webm.bytes)).seconds).toBeCloseTo(2, 1);
});

test('a film can be cancelled, and the keyboard stays on the button', async ({ page, site }) => {
	const dialog = await openForm(page, site, 'Film');
	await dialog.getByLabel('Seconds').fill('180');
	await dialog.getByRole('button', { name: /^Make / }).press('Enter');
	await expect(dialog.getByRole('progressbar')).toHaveAttribute('value', /^[1-9]/);
	expect(await axeFindings(page)).toEqual([]);
	await page.keyboard.press('Enter');
	await expect(dialog.getByRole('status').first()).toHaveText(/^Cancelled/);
	await expect(dialog.getByRole('progressbar')).toHaveCount(0);
	await expect(dialog.getByRole('button', { name: /^Make / })).toBeFocused();
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
