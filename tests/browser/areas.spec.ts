import type { Page } from '@playwright/test';
import { ExplorerPage } from '../support/explorer-page.ts';
import { LIVE } from '../support/graphics.ts';
import { goTo, pictureAtRest, readScene, toDifferentShare } from '../support/map-scene.ts';
import { expect, test } from '../support/site.ts';

const AREAS = 'areas';
const VIEW = 'mode=instant&map=33.4,35.7,6&proj=mercator';
const VIEWPORT = { width: 800, height: 480 };

test.use({ viewport: VIEWPORT, bypassCSP: true });

/** Controls, key and notes differ with the day; the land itself is what is looked at. */
const LAND_ALONE =
	'.controls, .credit, .note, details, .overlay { visibility: hidden !important; }';

async function picture(page: Page, explorer: ExplorerPage): Promise<Buffer> {
	await explorer.settle();
	return pictureAtRest(explorer.map);
}

const ON_THEIR_DAYS = 'areas of a dataset are on the map on their days, live as in the picture';

test(ON_THEIR_DAYS, { tag: LIVE }, async ({ page, site, misdeeds }) => {
	const explorer = new ExplorerPage(page);
	await explorer.openLive(site, `time=1995&${VIEW}`, AREAS);
	const key = explorer.map.locator('details').first();
	await expect(key).toContainText('Border strip');
	await expect(key).toContainText('occupied, June 1985 to 24 May 2000');
	await expect(key).toContainText('Source: A letter');
	await expect(key).toContainText('No-fly zone <b>north</b>');
	await expect.poll(async () => (await readScene(explorer.map)).names).toContain('Border strip');

	await page.addStyleTag({ content: LAND_ALONE });
	const during = await picture(page, explorer);
	await goTo(page, `time=2002&${VIEW}`);
	await expect(key).not.toContainText('Border strip');
	await expect
		.poll(async () => toDifferentShare(page, during, await picture(page, explorer), 24))
		.toBeGreaterThan(0.004);

	await page.evaluate(() => {
		const canvas = document.querySelector<HTMLCanvasElement>('canvas.maplibregl-canvas');
		const graphics = canvas?.getContext('webgl2');
		// Otherwise a new live map would soon take over again.
		HTMLCanvasElement.prototype.getContext = () => null;
		graphics?.getExtension('WEBGL_lose_context')?.loseContext();
	});
	await expect(explorer.map).toHaveAttribute('data-state', 'fallback');
	await goTo(page, `time=1995&${VIEW}`);
	await expect(key).toContainText('Border strip');
	await expect
		.poll(async () => toDifferentShare(page, during, await picture(page, explorer), 64))
		.toBeLessThan(0.03);
	misdeeds.errors = misdeeds.errors.filter((error) => !/webgl|context/i.test(error));
});

test('areas follow the theme, and are in posters and on paper', async ({
	page,
	site,
	misdeeds
}) => {
	const explorer = new ExplorerPage(page);
	await explorer.open(site, `time=1995&theme=dark&${VIEW}`, AREAS);
	const areas = explorer.map.locator('svg[data-areas]');
	await expect(areas.locator('path[stroke="#e08e72"]').last()).toBeAttached();
	await goTo(page, `time=1995&theme=light&${VIEW}`);
	await expect(areas.locator('path[stroke="#9a3f2b"]').last()).toBeAttached();

	const poster = await (await page.request.get(`${site}${AREAS}/poster.svg`)).text();
	expect(poster).toContain('Border strip');
	expect(poster).not.toContain('<b>');

	const sheet = await explorer.openPrintSheet();
	await expect(sheet).toContainText('occupied, June 1985 to 24 May 2000');
	misdeeds.errors = misdeeds.errors.filter((error) => !/webgl/i.test(error));
});
