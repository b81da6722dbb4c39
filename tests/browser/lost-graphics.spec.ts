import { ExplorerPage } from '../support/explorer-page.ts';
import { readScene, toDifferentShare } from '../support/map-scene.ts';
import { expect, test } from '../support/site.ts';

test('a map that loses its graphics gives way to the picture and comes back as a new one', async ({
	page,
	site,
	misdeeds
}) => {
	const explorer = new ExplorerPage(page);
	await explorer.open(site, 'time=1990&mode=instant&map=33.4,35.7,4', 'areas');
	await expect(explorer.map).toHaveAttribute('data-state', 'idle');
	const before = await readScene(explorer.map);
	const picture = await explorer.map.screenshot({ animations: 'disabled' });
	await page.evaluate(() => {
		const canvas = document.querySelector<HTMLCanvasElement>('canvas.maplibregl-canvas');
		canvas?.setAttribute('data-lost', '');
		canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
	});
	await expect(explorer.map).toHaveAttribute('data-state', 'fallback');
	await expect(page.locator('canvas[data-lost]')).toHaveCount(0);
	expect((await readScene(explorer.map)).points).toEqual(before.points);

	await expect(explorer.map).toHaveAttribute('data-state', 'idle', { timeout: 60_000 });
	await expect(page.locator('canvas.maplibregl-canvas')).toHaveCount(1);
	const after = await readScene(explorer.map);
	expect(after.points).toEqual(before.points);
	expect(after.slice).toBe(before.slice);
	await expect(page.getByText(/map cannot be drawn here/i)).toBeHidden();
	await page.mouse.move(2, 2);
	const again = await explorer.map.screenshot({ animations: 'disabled' });
	expect(await toDifferentShare(page, picture, again, 64)).toBeLessThan(0.02);
	misdeeds.errors = misdeeds.errors.filter((error) => !/webgl|context/i.test(error));
});
