import type { Page } from '@playwright/test';
import { ExplorerPage } from '../support/explorer-page.ts';
import { LIVE } from '../support/graphics.ts';
import { openManyRecords } from '../support/many-records.ts';
import { expect, test } from '../support/site.ts';

const PLACES = 60;
const RECORDS = 900;

async function openMany(page: Page, site: string): Promise<ExplorerPage> {
	await openManyRecords(page, site, RECORDS, PLACES);
	const explorer = new ExplorerPage(page);
	await explorer.untilLive();
	return explorer;
}

test('layers draw what is too much for a scene', { tag: LIVE }, async ({ page, site }) => {
	const explorer = await openMany(page, site);
	const marks = page.locator('[data-dateline-map] [data-mark]');
	await expect(explorer.map).toHaveAttribute('data-records', '900');
	await expect(explorer.map).toHaveAttribute('data-points', '60');
	await expect(explorer.map).toHaveAttribute('data-flows', '5');
	await expect(marks).toHaveCount(0);

	const name = explorer.map.locator('svg text:has(.name)').first();
	const label = (await name.locator('.name').textContent())!;
	const box = (await name.boundingBox())!;
	const isRight = (await name.getAttribute('class'))?.includes('start');
	const x = isRight ? box.x - 10 : box.x + box.width + 10;
	await page.mouse.move(x, box.y + box.height / 2);
	await expect(page.getByRole('tooltip')).toContainText(label);
	await page.mouse.click(x, box.y + box.height / 2);
	await expect(page.getByRole('heading', { name: label, exact: true })).toBeVisible();
	expect(explorer.parameters().get('select')).toBe(`place:${label.replace('Place ', 'place-')}`);
});

test('a scene takes over where there are fewer', { tag: LIVE }, async ({ page, site }) => {
	const explorer = await openMany(page, site);
	const marks = page.locator('[data-dateline-map] [data-mark]');
	await expect(marks).toHaveCount(0);
	const visits = page.locator('button', { hasText: /^\s*Visits/ });
	await visits.click();
	await expect(explorer.map).toHaveAttribute('data-records', '450');
	await expect.poll(() => marks.count()).toBeGreaterThan(400);
	await visits.click();
	await expect(marks).toHaveCount(0);
	await expect(explorer.map).toHaveAttribute('data-records', '900');
});
