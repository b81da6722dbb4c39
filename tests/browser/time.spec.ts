import { ExplorerPage } from '../support/explorer-page.ts';
import { expect, test } from '../support/site.ts';

test.describe('the time slider', () => {
	test('has two thumbs that speak their year', async ({ page, site }) => {
		const explorer = new ExplorerPage(page);
		await explorer.open(site, 'time=1988/1991');
		await expect(explorer.thumbs).toHaveCount(2);
		await expect(explorer.thumbs.first()).toHaveAttribute('aria-valuetext', /1988/);
		await expect(explorer.thumbs.last()).toHaveAttribute('aria-valuetext', /1991/);
	});

	test('moves by arrow key, and list, map and address move with it', async ({ page, site }) => {
		const explorer = new ExplorerPage(page);
		await explorer.open(site, 'time=1988/1991');
		const before = await explorer.recordCount();
		await explorer.thumbs.last().focus();
		await page.keyboard.press('ArrowLeft');
		await expect(explorer.map).toHaveAttribute('data-slice', /^1988.*1990/);
		await explorer.settle();
		expect(await explorer.recordCount()).toBeLessThan(before);
		await expect.poll(() => explorer.parameters().get('time')).toBe('1988/1990');
	});

	test('never lets its thumbs cross', async ({ page, site }) => {
		const explorer = new ExplorerPage(page);
		await explorer.open(site, 'time=1988/1990');
		await explorer.thumbs.first().focus();
		for (let press = 0; press < 8; press++) await page.keyboard.press('ArrowRight');
		const [from, to] = await Promise.all(
			[explorer.thumbs.first(), explorer.thumbs.last()].map(async (thumb) =>
				Number(await thumb.getAttribute('aria-valuenow'))
			)
		);
		expect(from).toBeLessThanOrEqual(to ?? -Infinity);
	});

	test('has one thumb where one date is looked at', async ({ page, site }) => {
		const explorer = new ExplorerPage(page);
		await explorer.open(site, 'time=1989&mode=instant');
		await expect(explorer.thumbs).toHaveCount(1);
	});
});

test('playing moves the slice, and pausing leaves map and list agreed', async ({ page, site }) => {
	const explorer = new ExplorerPage(page);
	await explorer.open(site, 'time=1985/1986');
	const before = await explorer.slice();
	await explorer.play().click();
	await expect(explorer.map).toHaveAttribute('data-state', 'playing');
	await expect(explorer.map).not.toHaveAttribute('data-slice', before ?? '');
	await explorer.pause().click();
	await explorer.settle();
	await expect(explorer.map).toHaveAttribute('data-records', String(await explorer.recordCount()));
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
		await expect(explorer.map).toHaveAttribute('data-state', 'idle');
		await expect(explorer.play()).toBeVisible();
	});
});
