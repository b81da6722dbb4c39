import { expect } from '@playwright/test';
import { DATASET } from '../support/explorer-page.ts';
import { LIVE } from '../support/graphics.ts';
import { test } from '../support/host-test.ts';

const EIGHT = 'eight frames on a page: all show their map, two of them live';

test(EIGHT, { tag: LIVE }, async ({ page, site, openArticle }) => {
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
	await expect(async () => {
		const states = await statesOf();
		expect(states.filter(({ state }) => state === 'idle')).toHaveLength(2);
		expect(states.filter(({ state }) => state === 'fallback')).toHaveLength(6);
		expect(states.reduce((sum, { canvases }) => sum + canvases, 0)).toBe(2);
	}).toPass();
});
