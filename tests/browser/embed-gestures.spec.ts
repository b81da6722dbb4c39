import { expect, type Page } from '@playwright/test';
import { LIVE } from '../support/graphics.ts';
import { mapOf, test } from '../support/host-test.ts';

test.use({
	hasTouch: true,
	viewport: { width: 640, height: 600 }
});

const ARTICLE = (src: string) => `<p style="height:200px">Before.</p>
	<iframe src="${src}" title="Map" width="600" height="500"></iframe>
	<p style="height:3000px">After.</p>`;
/** In the middle of the map, within the article. */
const AT = { x: 300, y: 420 };

function scrolled(page: Page): Promise<number> {
	return page.evaluate(() => scrollY);
}

/** Until the article stands still there, also where a finger has left it gliding. */
async function scrollToTop(page: Page): Promise<void> {
	const stillThere = () =>
		page.evaluate(async () => {
			scrollTo({ top: 0, behavior: 'instant' });
			for (let frames = 0; frames < 10; frames++) {
				await new Promise((shown) => requestAnimationFrame(shown));
				if (scrollY !== 0) return false;
			}
			return true;
		});
	await expect.poll(stillThere).toBe(true);
}

/** A finger that has come to rest before it lets go: nothing glides on. */
async function dragByFinger(page: Page, upPx: number): Promise<void> {
	const devtools = await page.context().newCDPSession(page);
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
		devtools.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
	await touch('touchStart', AT);
	for (let moved = 10; moved <= upPx; moved += 10) {
		await touch('touchMove', { x: AT.x, y: AT.y - moved });
	}
	for (let held = 0; held < 5; held++) {
		await touch('touchMove', { x: AT.x, y: AT.y - upPx });
	}
	await touch('touchEnd');
}

const GESTURES =
	'the bare wheel and one finger move the article; the map in it, Ctrl and the wheel';

test(GESTURES, { tag: LIVE }, async ({ page, site, openArticle }) => {
	await openArticle(ARTICLE(`${site}one-record/embed/`));
	const frame = page.frameLocator('iframe');
	await expect(mapOf(frame)).toHaveAttribute('data-state', 'idle');
	const link = frame.getByRole('link', { name: 'Open in Dateline' });
	const before = await link.getAttribute('href');

	await page.mouse.move(AT.x, AT.y);
	await expect(async () => {
		await page.mouse.wheel(0, 120);
		await expect.poll(() => scrolled(page), { timeout: 3_000 }).toBeGreaterThan(0);
	}).toPass();
	await scrollToTop(page);
	await dragByFinger(page, 120);
	await expect.poll(() => scrolled(page)).toBeGreaterThan(10);
	expect(await link.getAttribute('href')).toBe(before);

	await scrollToTop(page);
	await page.mouse.move(AT.x, AT.y);
	await page.keyboard.down('Control');
	await expect(async () => {
		await page.mouse.wheel(0, -240);
		await expect(link).toHaveAttribute('href', /map=/, { timeout: 3_000 });
	}).toPass();
	await page.keyboard.up('Control');
	expect(await scrolled(page)).toBe(0);
});
