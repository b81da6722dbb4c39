import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { axeFindings } from '../support/axe-findings.ts';
import { policyFindings, policyOf } from '../support/csp-findings.ts';
import { DATASET, ExplorerPage } from '../support/explorer-page.ts';
import { expect, test } from '../support/site.ts';

/** A day apart: there is an hour of each day at which the two have different dates. */
const ZONES = ['Pacific/Kiritimati', 'America/Los_Angeles'] as const;
const FOLDER = `data/${DATASET}`;
const MOST_BYTES = 6_500_000;

let folder = '';

/** Builds a file under a clock and a language of its own. */
function build(zone: string, out: string): Promise<string> {
	const words = ['src/cli/dateline.mjs', 'build', FOLDER, '--single-file', '--out', out];
	const language = zone.startsWith('America') ? 'en_US.UTF-8' : 'ar_EG.UTF-8';
	const child = spawn(process.execPath, words, {
		env: { ...process.env, TZ: zone, LANG: language, LC_ALL: language },
		stdio: ['ignore', 'ignore', 'pipe']
	});
	let said = '';
	child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
	return new Promise((done, fail) => {
		child.once('close', (code) => (code === 0 ? done(out) : fail(new Error(said))));
	});
}

const fileOf = (zone: string) => join(folder, `${zone.replace('/', '-')}.html`);
const address = (after = '') => `${pathToFileURL(fileOf(ZONES[0])).href}${after}`;

// The file is costly to make, so that one worker makes it, and one dataset stands for all.
test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
	test.setTimeout(240_000);
	folder = mkdtempSync(join(tmpdir(), 'dateline-file-'));
	await Promise.all(ZONES.map((zone) => build(zone, fileOf(zone))));
});

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.use({ offline: true });

test('the same input gives the same bytes, whatever the time zone and the language', () => {
	const hashes = ZONES.map((zone) =>
		createHash('sha256')
			.update(readFileSync(fileOf(zone)))
			.digest('hex')
	);
	expect(new Set(hashes).size).toBe(1);
	expect(statSync(fileOf(ZONES[0])).size).toBeLessThan(MOST_BYTES);
});

test('its policy allows what is in it and nothing else', () => {
	const html = readFileSync(fileOf(ZONES[0]), 'utf8');
	expect(policyFindings(policyOf(html))).toEqual([]);
	expect(policyOf(html)).not.toContain("'self'");
});

test('from a disk and without a network it has a live map, a list and a slider', async ({
	page
}) => {
	await page.goto(address('?time=1973/1974'));
	const explorer = new ExplorerPage(page);
	await explorer.settle();
	await expect(explorer.map).toHaveAttribute('data-state', 'idle');
	await expect(explorer.map).toHaveAttribute('data-slice', '1973/1974');
	expect(await explorer.rows.count()).toBeGreaterThan(10);
	await explorer.thumbs.first().focus();
	await page.keyboard.press('ArrowRight');
	await expect.poll(() => explorer.slice()).not.toBe('1973/1974');
	await expect.poll(() => explorer.parameters().get('time')).toMatch(/^197[34]/);
});

test('a view after # opens its record, with its words and no link to pages', async ({ page }) => {
	await page.goto(address('#time=1988&select=event:assad-visits-moscow-1988'));
	const explorer = new ExplorerPage(page);
	await explorer.settle();
	await expect(page.locator('blockquote').first()).toBeVisible();
	expect(explorer.parameters().get('select')).toBe('event:assad-visits-moscow-1988');
	await expect(page.getByRole('link', { name: /Permanent page/ })).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Share' })).toHaveCount(0);
	await expect(page.getByRole('link', { name: 'Dateline', exact: true })).toHaveCount(0);
	expect(await axeFindings(page)).toEqual([]);
	await page.keyboard.press('Escape');
	await expect.poll(() => explorer.parameters().get('select')).toBeNull();
	await page.goBack();
	await expect(page.locator('blockquote').first()).toBeVisible();
});

test('its stories and its search are there', async ({ page }) => {
	await page.goto(address());
	const explorer = new ExplorerPage(page);
	await explorer.settle();
	await page.getByRole('link', { name: /SAM-5/ }).first().click();
	await expect(page.locator('[data-step]').first()).toBeVisible();
	await page.getByRole('button', { name: 'End the tour' }).click();
	await expect(page.locator('[data-step]')).toHaveCount(0);
	await page.getByRole('button', { name: 'Search' }).click();
	await page.keyboard.type('hospital');
	await expect(page.getByText(/hospital/i).first()).toBeVisible();
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('it has its list and the picture of the map', async ({ page }) => {
		await page.goto(address());
		expect(await page.locator('li[data-record]').count()).toBeGreaterThan(10);
		const poster = page.locator('img.poster');
		await expect(poster).toBeVisible();
		expect(await poster.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(
			0
		);
	});
});
