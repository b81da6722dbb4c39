import { ExplorerPage } from '../support/explorer-page.ts';
import { LIVE } from '../support/graphics.ts';
import { pictureAtRest, readScene, toDifferentShare } from '../support/map-scene.ts';
import { expect, test } from '../support/site.ts';

const NEW_MAP =
	'a map that loses its graphics gives way to the picture and comes back as a new one';

test(NEW_MAP, { tag: LIVE }, async ({ page, site, misdeeds }) => {
	const explorer = new ExplorerPage(page);
	await explorer.openLive(site, 'time=1990&mode=instant&map=33.4,35.7,4', 'areas');
	const picture = await pictureAtRest(explorer.map);
	const before = await readScene(explorer.map);
	await page.evaluate(() => {
		const canvas = document.querySelector<HTMLCanvasElement>('canvas.maplibregl-canvas');
		canvas?.setAttribute('data-lost', '');
		canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
	});
	await expect(explorer.map).toHaveAttribute('data-state', 'fallback');
	await expect(page.locator('canvas[data-lost]')).toHaveCount(0);
	const pointsNow = async () => (await readScene(explorer.map)).points;
	await expect.poll(pointsNow).toEqual(before.points);

	await explorer.untilLive();
	await expect(page.locator('canvas.maplibregl-canvas')).toHaveCount(1);
	await expect.poll(pointsNow).toEqual(before.points);
	expect(await explorer.slice()).toBe(before.slice);
	await expect(page.getByText(/map cannot be drawn here/i)).toBeHidden();
	await page.mouse.move(2, 2);
	await expect
		.poll(async () => toDifferentShare(page, picture, await pictureAtRest(explorer.map), 64))
		.toBeLessThan(0.02);
	misdeeds.errors = misdeeds.errors.filter((error) => !/webgl|context/i.test(error));
});
