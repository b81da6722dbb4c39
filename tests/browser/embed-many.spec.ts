import { expect } from '@playwright/test';
import { BROWSER_FLAGS } from '../../src/tools/browser.mjs';
import { DATASET } from '../support/explorer-page.ts';
import { test } from '../support/host-test.ts';

// Live maps are the point here.
test.use({
	launchOptions: async ({ launchOptions }, use) => {
		await use({ ...launchOptions, args: BROWSER_FLAGS });
	}
});

test('eight frames on a page: all show their map, two of them live', async ({
	page,
	site,
	openArticle
}) => {
	const src = `${site}${DATASET}/embed/?hide=title;words;time;key;list;credit`;
	await page.setViewportSize({ width: 900, height: 500 });
	await openArticle(`<iframe src="${src}" width="200" height="230"></iframe>`.repeat(8));
	const frames = page.frames().filter((frame) => frame.url().includes('/embed/'));
	expect(frames).toHaveLength(8);
	const statesOf = () =>
		Promise.all(
			frames.map((frame) =>
				frame.evaluate(() => ({
					state: document.querySelector<HTMLElement>('[data-dateline-map]')?.dataset.state,
					canvases: document.querySelectorAll('canvas').length
				}))
			)
		);
	await expect
		.poll(async () => (await statesOf()).filter(({ state }) => state === 'idle').length, {
			timeout: 60_000
		})
		.toBe(2);
	const states = await statesOf();
	expect(states.every(({ state }) => state === 'idle' || state === 'fallback')).toBe(true);
	expect(states.reduce((sum, { canvases }) => sum + canvases, 0)).toBe(2);
});
