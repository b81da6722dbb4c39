import { expect, type Frame } from '@playwright/test';
import { DATASET } from '../support/explorer-page.ts';
import { LIVE } from '../support/graphics.ts';
import { test } from '../support/host-test.ts';

const EIGHT = 'eight frames on a page: all show their map, two of them live';
const SANDBOXES = 'in sandboxes, where no frame hears another, the one with the hand in it is live';
const HIDDEN = 'hide=title;words;time;key;list;credit';
const SIZE = { width: 900, height: 500 };

test(EIGHT, { tag: LIVE }, async ({ page, site, openArticle }) => {
	const src = `${site}${DATASET}/embed/?${HIDDEN}`;
	await page.setViewportSize(SIZE);
	await openArticle(`<iframe src="${src}" width="200" height="230"></iframe>`.repeat(8));
	const frames = page.frames().filter((frame) => frame.url().includes('/embed/'));
	expect(frames).toHaveLength(8);
	await expect(async () => {
		const { states, canvases } = await lookInto(frames);
		expect(states.filter((state) => state === 'idle')).toHaveLength(2);
		expect(states.filter((state) => state === 'fallback')).toHaveLength(6);
		expect(canvases).toBe(2);
	}).toPass();
});

test(SANDBOXES, { tag: LIVE }, async ({ page, site, openArticle }) => {
	const src = `${site}one-record/embed/?${HIDDEN}`;
	const frame = `<iframe sandbox="allow-scripts" src="${src}" width="200" height="200"></iframe>`;
	await page.setViewportSize(SIZE);
	await openArticle(`<p><button>Elsewhere</button></p>${frame.repeat(8)}`);
	const frames = page.frames().filter((each) => each.url().includes('/embed/'));
	const still = frames.map(() => 'fallback');
	await expect.poll(() => lookInto(frames)).toEqual({ states: still, canvases: 0 });
	for (const at of [0, 3]) {
		await page
			.locator('iframe')
			.nth(at)
			.click({ position: { x: 100, y: 60 } });
		await expect
			.poll(() => lookInto(frames))
			.toEqual({ states: still.with(at, 'idle'), canvases: 1 });
	}
	await page.getByRole('button', { name: 'Elsewhere' }).focus();
	await expect.poll(() => lookInto(frames)).toEqual({ states: still, canvases: 0 });
});

/** What each frame's map says of itself, and how many hold graphics. */
async function lookInto(frames: readonly Frame[]) {
	const seen = await Promise.all(
		frames.map((frame) =>
			frame.evaluate(() => ({
				state: document.querySelector<HTMLElement>('[data-dateline-map]')?.dataset.state,
				canvases: document.querySelectorAll('canvas').length
			}))
		)
	);
	return {
		states: seen.map(({ state }) => state),
		canvases: seen.reduce((sum, { canvases }) => sum + canvases, 0)
	};
}
