import { axeFindings } from '../support/axe-findings.ts';
import { DATASET, ExplorerPage } from '../support/explorer-page.ts';
import { LIVE } from '../support/graphics.ts';
import { expect, test } from '../support/site.ts';

test('the slider has two thumbs that speak, move everything along and never cross', async ({
	page,
	site
}) => {
	const explorer = new ExplorerPage(page);
	await explorer.open(site, 'time=1988/1991');
	const [first, last] = [explorer.thumbs.first(), explorer.thumbs.last()];
	await expect(explorer.thumbs).toHaveCount(2);
	await expect(first).toHaveAttribute('aria-valuetext', /1988/);
	await expect(last).toHaveAttribute('aria-valuetext', /1991/);

	const before = await explorer.recordCount();
	await last.focus();
	await page.keyboard.press('ArrowLeft');
	await expect(explorer.map).toHaveAttribute('data-slice', /^1988.*1990/);
	await expect.poll(() => explorer.recordCount()).toBeLessThan(before);
	await expect.poll(() => explorer.parameters().get('time')).toBe('1988/1990');

	await first.focus();
	for (let press = 0; press < 8; press++) await page.keyboard.press('ArrowRight');
	await expect(explorer.map).toHaveAttribute('data-slice', '1990');
	const [from, to] = await Promise.all(
		[first, last].map(async (thumb) => Number(await thumb.getAttribute('aria-valuenow')))
	);
	expect(from).toBeLessThanOrEqual(to ?? -Infinity);
});

test('the slider has one thumb where one date is looked at', async ({ page, site }) => {
	const explorer = new ExplorerPage(page);
	await explorer.open(site, 'time=1989&mode=instant');
	await expect(explorer.thumbs).toHaveCount(1);
});

test('a single year is offered where there are several, and where the address asks for it', async ({
	page,
	site
}) => {
	const year = page.getByRole('radio', { name: 'Year' });
	await page.goto(`${site}one-record/`);
	await expect(page.getByRole('radio', { name: 'Up to' })).toBeAttached();
	await expect(year).toHaveCount(0);
	await page.goto(`${site}one-record/?mode=instant`);
	await expect(year).toBeChecked();
	await page.goto(`${site}${DATASET}/`);
	await expect(year).not.toBeChecked();
});

test('dates can be typed at once, the first time and again', async ({ page, site }) => {
	const explorer = new ExplorerPage(page);
	await explorer.open(site, 'time=1988/1991');
	for (const [from, to] of [
		['1985', '1986'],
		['1979-02', '1980']
	] as const) {
		await page.locator('h1').getByRole('button').click();
		await expect(page.getByRole('textbox', { name: 'From' })).toBeFocused();
		await page.keyboard.press('ControlOrMeta+A');
		await page.keyboard.type(from);
		await page.getByRole('textbox', { name: 'To', exact: true }).fill(to);
		await page.keyboard.press('Enter');
		await expect.poll(() => explorer.parameters().get('time')).toBe(`${from}/${to}`);
	}
});

test('no line of the sentence begins with a colon, however narrow it is', async ({
	page,
	site
}) => {
	const explorer = new ExplorerPage(page);
	await explorer.open(site, 'time=1985-09-14/1991-12-25');
	const begins = await page.locator('h1').evaluate((h1) => {
		const found: number[] = [];
		for (let widthPx = 100; widthPx < 480; widthPx += 4) {
			h1.style.width = `${widthPx}px`;
			const walker = document.createTreeWalker(h1, NodeFilter.SHOW_TEXT);
			while (walker.nextNode()) {
				const at = walker.currentNode.textContent?.indexOf(':') ?? -1;
				if (at < 0) continue;
				const colon = new Range();
				colon.setStart(walker.currentNode, at);
				colon.setEnd(walker.currentNode, at + 1);
				const fromStart = colon.getBoundingClientRect().left - h1.getBoundingClientRect().left;
				if (fromStart < 1) found.push(widthPx);
			}
		}
		return found;
	});
	await expect(page.locator('h1')).toHaveText(/^14 September 1985 to 25 December 1991: /);
	expect(begins).toEqual([]);
});

const PLAYING =
	'axe finds nothing beside a live map; playing and pausing leave map and list agreed';

test(PLAYING, { tag: LIVE }, async ({ page, site }) => {
	const explorer = new ExplorerPage(page);
	await explorer.openLive(site, 'time=1985/1986');
	expect(await axeFindings(page)).toEqual([]);
	const before = await explorer.slice();
	await explorer.play().click();
	await expect(explorer.map).toHaveAttribute('data-state', 'playing');
	await expect(explorer.map).not.toHaveAttribute('data-slice', before ?? '');
	await explorer.pause().click();
	await explorer.untilLive();
	await expect(async () => {
		const shown = String(await explorer.recordCount());
		await expect(explorer.map).toHaveAttribute('data-records', shown, { timeout: 1000 });
	}).toPass();
});

test('next and previous event go through the list, and then take the time along', async ({
	page,
	site
}) => {
	const explorer = new ExplorerPage(page);
	await explorer.open(site, 'time=1963&mode=instant');
	const next = page.getByRole('button', { name: 'Next event' });
	const listed = await page
		.getByRole('list', { name: 'Records' })
		.locator('[data-record]')
		.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-record')));
	const selected = () => explorer.parameters().get('select');
	for (const ref of listed) {
		await next.click();
		await expect.poll(selected).toBe(ref);
	}
	await page.getByRole('button', { name: 'Previous event' }).click();
	await expect.poll(selected).toBe(listed.at(-2));
	await next.click();
	await expect.poll(selected).toBe(listed.at(-1));
	await next.click();
	await expect(explorer.map).not.toHaveAttribute('data-slice', '1963');
	await expect.poll(selected).not.toBe(listed.at(-1));
});

test.describe('with less motion', () => {
	test.use({ contextOptions: { reducedMotion: 'reduce' } });

	test('an address that asks for playing does not play', async ({ page, site }) => {
		const explorer = new ExplorerPage(page);
		await explorer.open(site, 'time=1985/1986&play=1');
		await expect(explorer.play()).toBeVisible();
		await expect(explorer.map).toHaveAttribute('data-slice', '1985/1986');
	});
});
