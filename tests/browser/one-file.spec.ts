import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { policyFindings, policyOf } from '../support/csp-findings.ts';
import { DATASET, ExplorerPage } from '../support/explorer-page.ts';
import { LIVE } from '../support/graphics.ts';
import { expect, test } from '../support/site.ts';

const SITE = process.env.DATELINE_TEST_SITE ?? '.dateline/test/site';
/** The far end of the day, in another language: what is published must not show it. */
const ELSEWHERE = { TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' };
const MOST_BYTES = 6_500_000;

let folder = '';
const file = () => join(folder, 'map.html');
const address = (after = '') => `${pathToFileURL(file()).href}${after}`;

// The file is costly to make, so that one worker makes it once.
test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
	test.setTimeout(400_000);
	folder = mkdtempSync(join(tmpdir(), 'dateline-file-'));
	const words = ['src/cli/dateline.mjs', 'build', `data/${DATASET}`];
	const child = spawn(process.execPath, [...words, '--single-file', '--out', file()], {
		env: { ...process.env, ...ELSEWHERE },
		stdio: ['ignore', 'ignore', 'pipe']
	});
	let said = '';
	child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
	const status = await new Promise((done) => child.once('close', done));
	expect(status, said).toBe(0);
});

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.use({ offline: true });

const SAME = 'it shows what the site shows, wherever it was built, and lets in nothing else';

test(SAME, { tag: LIVE }, () => {
	const html = readFileSync(file(), 'utf8');
	const page = readFileSync(join(SITE, DATASET, 'index.html'), 'utf8');
	const poster = readFileSync(join(SITE, DATASET, 'poster.svg')).toString('base64');
	expect(html).toContain(`src="data:image/svg+xml;base64,${poster}"`);
	const rowsOf = (text: string) => text.match(/<li [^>]*data-record="[^]*?<\/li>/g) ?? [];
	const plain = (row: string) => row.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
	expect(rowsOf(page).length).toBeGreaterThan(10);
	expect(rowsOf(html).map(plain)).toEqual(rowsOf(page).map(plain));
	expect(statSync(file()).size).toBeLessThan(MOST_BYTES);
	expect(policyFindings(policyOf(html))).toEqual([]);
	expect(policyOf(html)).not.toContain("'self'");
});

const WHOLE = 'from a disk, without a network, it has map, list, slider, records, stories, search';

test(WHOLE, { tag: LIVE }, async ({ page }) => {
	await page.goto(address('#time=1973/1974'));
	const explorer = new ExplorerPage(page);
	await explorer.settle();
	await explorer.untilLive();
	await expect(explorer.map).toHaveAttribute('data-slice', '1973/1974');
	await expect(page.getByRole('button', { name: 'Share' })).toHaveCount(0);
	await expect(page.getByRole('link', { name: 'Dateline', exact: true })).toHaveCount(0);

	await explorer.thumbs.first().focus();
	await page.keyboard.press('ArrowRight');
	await expect.poll(() => explorer.slice()).not.toBe('1973/1974');
	await expect.poll(() => explorer.parameters().get('time')).toMatch(/^197[34]/);

	await explorer.rows.first().getByRole('link').first().click();
	await expect(page.locator('blockquote').first()).toBeVisible();
	await expect(page.getByRole('link', { name: /Permanent page/ })).toHaveCount(0);
	await page.keyboard.press('Escape');
	await expect.poll(() => explorer.parameters().get('select')).toBeNull();
	await page.goBack();
	await expect(page.locator('blockquote').first()).toBeVisible();
	await page.keyboard.press('Escape');

	await page.getByRole('link', { name: /SAM-5/ }).first().click();
	await expect(page.locator('[data-step]').first()).toBeVisible();
	await page.getByRole('button', { name: 'End the tour' }).click();
	await page.getByRole('button', { name: 'Search' }).click();
	await expect(page.locator('input:focus')).toBeVisible();
	await page.keyboard.type('hospital');
	await expect(page.getByText(/Moscow hospital/i).first()).toBeVisible();
});
