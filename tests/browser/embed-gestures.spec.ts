import { expect, type Page } from '@playwright/test';
import { BROWSER_FLAGS } from '../../src/tools/browser.mjs';
import { mapOf, test } from '../support/host-test.ts';

// Gestures are those of the live map, which takes graphics.
test.use({
	hasTouch: true,
	viewport: { width: 640, height: 600 },
	launchOptions: async ({ launchOptions }, use) => {
		await use({ ...launchOptions, args: BROWSER_FLAGS });
	}
});

const ARTICLE = (src: string) => `<p style="height:200px">Before.</p>
	<iframe src="${src}" title="Map" width="600" height="500"></iframe>
	<p style="height:3000px">After.</p>`;
/** In the middle of the map, within the article. */
const AT = { x: 300, y: 420 };

function scrolled(page: Page): Promise<number> {
	return page.evaluate(() => scrollY);
}

async function dragByFinger(page: Page, upPx: number): Promise<void> {
	const devtools = await page.context().newCDPSession(page);
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
		devtools.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
	await touch('touchStart', AT);
	for (let moved = 10; moved <= upPx; moved += 10) {
		await touch('touchMove', { x: AT.x, y: AT.y - moved });
	}
	await touch('touchEnd');
}

test('the bare wheel and one finger move the article; the map in it, Ctrl and the wheel', async ({
	page,
	site,
	openArticle
}) => {
	await openArticle(ARTICLE(`${site}one-record/embed/`));
	const frame = page.frameLocator('iframe');
	await expect(mapOf(frame)).toHaveAttribute('data-state', 'idle');
	const link = frame.getByRole('link', { name: 'Open in Dateline' });
	const before = await link.getAttribute('href');

	await page.mouse.move(AT.x, AT.y);
	await page.mouse.wheel(0, 120);
	await expect.poll(() => scrolled(page)).toBeGreaterThan(0);
	await page.evaluate(() => scrollTo(0, 0));
	await dragByFinger(page, 120);
	await expect.poll(() => scrolled(page)).toBeGreaterThan(10);
	expect(await link.getAttribute('href')).toBe(before);

	await page.evaluate(() => scrollTo(0, 0));
	await page.mouse.move(AT.x, AT.y);
	await page.keyboard.down('Control');
	await page.mouse.wheel(0, -240);
	await page.keyboard.up('Control');
	await expect(link).toHaveAttribute('href', /map=/);
	expect(await scrolled(page)).toBe(0);
});
