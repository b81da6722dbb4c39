import type { Page } from '@playwright/test';
import { ExplorerPage } from '../support/explorer-page.ts';
import { openManyRecords } from '../support/many-records.ts';
import { expect, test } from '../support/site.ts';

const RECORDS = 1_500;
const PLACES = 20;
const STEPS = 3;

async function openLong(page: Page, site: string): Promise<ExplorerPage> {
	await page.setViewportSize({ width: 1280, height: 800 });
	await openManyRecords(page, site, RECORDS, PLACES);
	const explorer = new ExplorerPage(page);
	await explorer.settle();
	return explorer;
}

/** The records follow each other day by day, so that a year later all those listed are others. */
async function moveStart(page: Page): Promise<void> {
	await page.getByRole('slider').first().focus();
	for (let step = 0; step < STEPS; step++) await page.keyboard.press('ArrowRight');
}

test('a long list is whole again when time rests', async ({ page, site }) => {
	const explorer = await openLong(page, site);
	const rows = page.locator('#records li[data-record]');
	await expect(rows).toHaveCount(200);
	const first = await rows.first().getAttribute('data-record');
	await moveStart(page);
	await expect(rows.first()).not.toHaveAttribute('data-record', first!);
	await expect(rows).toHaveCount(200);
	await explorer.settle();
	await expect(page.getByRole('button', { name: 'more records' })).toBeVisible();
});
