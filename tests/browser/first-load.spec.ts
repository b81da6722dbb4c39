import { DATASET } from '../support/explorer-page.ts';
import {
	countRecordsWithoutScript,
	FIRST_LOAD_BUDGET_BYTES,
	measureFirstLoad
} from '../support/first-load.ts';
import { LIVE } from '../support/graphics.ts';
import { expect, test } from '../support/site.ts';

const EXPLORER = `${DATASET}/`;

test(
	'a first visit takes no more than 600 kB over the wire',
	{ tag: LIVE },
	async ({ browser, site }) => {
		const files = await measureFirstLoad(browser, site, EXPLORER);
		const bytes = files.reduce((sum, file) => sum + file.sentBytes, 0);
		expect(files.some(({ part }) => part === 'map')).toBe(true);
		expect(bytes).toBeLessThanOrEqual(FIRST_LOAD_BUDGET_BYTES);
	}
);

test('the list of records is in the page before any script has run', async ({ browser, site }) => {
	expect(await countRecordsWithoutScript(browser, site, EXPLORER)).toBeGreaterThan(0);
});

test('the list comes before the scripts that bring the page to life', async ({ page, site }) => {
	const html = (await (await page.goto(site + EXPLORER))?.text()) ?? '';
	const firstModule = html.search(/<script(?![^>]*\bsrc=)/);
	expect(html.indexOf('data-record=')).toBeGreaterThan(0);
	expect(html.indexOf('data-record=')).toBeLessThan(firstModule);
});
