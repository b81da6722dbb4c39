import type { Page } from '@playwright/test';
import { ExplorerPage } from '../support/explorer-page.ts';
import { LIVE } from '../support/graphics.ts';
import {
	goTo,
	pictureAtRest,
	readScene,
	toDifferentShare,
	type MapScene
} from '../support/map-scene.ts';
import { expect, test } from '../support/site.ts';

/** Twelve views that between them have everything a map can show. */
const SCENES: Readonly<Record<string, string>> = {
	'window, the whole slice': 'time=1988/1991&map=45,42,2.4',
	'one month': 'time=1988-06&mode=instant&map=40,42,2.9',
	'all that went before': 'time=../1975&mode=cumulative&map=42,40,2.6',
	'the United Arab Republic': 'time=1958&map=34,38,3.8',
	'a pair unfolded': 'time=1988/1991&select=flow:moscow:tehran&map=46,44,3',
	'one record': 'time=1988/1991&select=event:assad-visits-moscow-1988&map=46,40,2.8',
	'names in Arabic': 'time=2016&lang=ar&map=36,42,3.4',
	dark: 'time=1990&theme=dark&map=44,40,2.6',
	'across the antimeridian': 'time=1988/1991&map=50,175,1.2',
	globe: 'time=2016&proj=globe&map=40,45,2.2',
	'a country': 'time=2012/2016&map=35,38,5.6',
	'a coast': 'time=2012/2016&map=34.5,36,7'
};
/** Controls and what they say differ between the two; the rest of the map does not. */
const WITHOUT_CONTROLS =
	'[data-dateline-map] :is(.controls, .note, .credit, .change, details) { display: none !important; }';
/** By how much of 255 a line or a word differs from what is under it, and land from water. */
const STEPS = { words: 64, land: 12 };
/** Shares of land and water that may differ: the edges of the globe are smoothed in two ways. */
const MOST_LAND: Readonly<Record<string, number>> = {
	globe: 0.06,
	'a country': 0.02,
	'a coast': 0.01
};
const MOST_PX = 0.75;

const VIEWPORT = { width: 1000, height: 620 };

test.use({
	bypassCSP: true,
	viewport: VIEWPORT,
	contextOptions: { reducedMotion: 'reduce' }
});

const PARTS = {
	'in time and in what is selected': Object.entries(SCENES).slice(0, 6),
	'in words, colours and projections': Object.entries(SCENES).slice(6, 10),
	'close up': Object.entries(SCENES).slice(10)
};

for (const [part, scenes] of Object.entries(PARTS)) {
	test(`live map and picture agree ${part}`, { tag: LIVE }, async ({ page, site, misdeeds }) => {
		const explorer = new ExplorerPage(page);
		await explorer.openLive(site, scenes[0]![1]);
		await page.addStyleTag({ content: WITHOUT_CONTROLS });
		const live = await collect(page, explorer, scenes);

		await page.evaluate(() => {
			const canvas = document.querySelector<HTMLCanvasElement>('canvas.maplibregl-canvas');
			const graphics = canvas?.getContext('webgl2');
			// Otherwise a new live map would soon take over again.
			HTMLCanvasElement.prototype.getContext = () => null;
			graphics?.getExtension('WEBGL_lose_context')?.loseContext();
		});
		await expect(explorer.map).toHaveAttribute('data-state', 'fallback');
		const still = await collect(page, explorer, scenes);

		for (const [name] of scenes) {
			const [a, b] = [live.get(name)!, still.get(name)!];
			expect.soft(toWords(b.scene), name).toEqual(toWords(a.scene));
			expect.soft(toStrangers(a.scene.names, b.scene.names).length, name).toBeLessThanOrEqual(4);
			expect.soft(farthest(a.scene, b.scene), name).toBeLessThan(MOST_PX);
			const toShare = (step: number) => toDifferentShare(page, a.picture, b.picture, step);
			expect.soft(await toShare(STEPS.words), `${name}, words`).toBeLessThan(0.03);
			expect.soft(await toShare(STEPS.land), `${name}, land`).toBeLessThan(MOST_LAND[name] ?? 0.05);
		}
		misdeeds.errors = misdeeds.errors.filter((error) => !/webgl|context/i.test(error));
	});
}

interface Seen {
	scene: MapScene;
	picture: Buffer;
}

async function collect(
	page: Page,
	explorer: ExplorerPage,
	scenes: readonly (readonly [name: string, query: string])[]
): Promise<Map<string, Seen>> {
	const seen = new Map<string, Seen>();
	for (const [name, query] of scenes) {
		await goTo(page, query);
		const scene = await rest(explorer);
		seen.set(name, { scene, picture: await pictureAtRest(explorer.map) });
	}
	return seen;
}

/** The scene once it is the same twice. */
async function rest(explorer: ExplorerPage): Promise<MapScene> {
	let scene: MapScene | null = null;
	await expect
		.poll(
			async () => {
				const before = JSON.stringify(scene);
				await explorer.settle();
				scene = await readScene(explorer.map);
				return JSON.stringify(scene) === before;
			},
			{ intervals: [150] }
		)
		.toBe(true);
	return scene!;
}

/**
 * The names that only one of two maps shows: those that stood before choose first, so they depend a
 * little on where the reader came from.
 */
function toStrangers(a: readonly string[], b: readonly string[]): string[] {
	return [...new Set([...a, ...b])].filter((name) => !a.includes(name) || !b.includes(name));
}

function toWords({ slice, counts, points, flows, labels }: MapScene) {
	const [pointIds, flowKeys, texts] = [points, flows, labels].map((one) => Object.keys(one).sort());
	return { slice, counts, pointIds, flowKeys, texts };
}

/** How far apart the same thing stands in two scenes at most, in CSS pixels. */
function farthest(a: MapScene, b: MapScene): number {
	const distances = (['points', 'flows', 'labels'] as const).flatMap((part) =>
		Object.entries(a[part]).map(([key, [x, y]]) => {
			const other = b[part][key];
			return other ? Math.hypot(other[0] - x, other[1] - y) : 0;
		})
	);
	return Math.max(0, ...distances);
}

test('the picture moves by its buttons and keeps its marks in reach', async ({
	page,
	site,
	misdeeds
}) => {
	const explorer = new ExplorerPage(page);
	await explorer.open(site, 'time=1988/1991&map=45,42,3');
	const { points } = await readScene(explorer.map);
	const [id, [x, y]] = Object.entries(points)[0]!;
	const placeOf = async () => (await readScene(explorer.map)).points[id];

	await page.getByRole('button', { name: 'Move right' }).click();
	await expect.poll(placeOf).toEqual([expect.closeTo(x - 120, 0), expect.closeTo(y, 0)]);
	await page.getByRole('button', { name: 'Move left' }).click();
	await page.getByRole('button', { name: 'Move up' }).click();
	await expect.poll(placeOf).toEqual([expect.closeTo(x, 0), expect.closeTo(y + 120, 0)]);
	await page.getByRole('application', { name: /^Map/ }).focus();
	await page.keyboard.press('ArrowUp');
	await expect.poll(async () => (await placeOf())?.[1]).toBeGreaterThan(y + 120);
	await page.getByRole('button', { name: 'Zoom in' }).click();
	await expect.poll(() => explorer.parameters().get('map')).toMatch(/,4(\.\d+)?$/);

	const mark = explorer.map.locator('[data-stop][tabindex="0"]').first();
	await mark.focus();
	await page.keyboard.press('Enter');
	await expect.poll(() => explorer.parameters().get('select')).toBeTruthy();
	misdeeds.errors = misdeeds.errors.filter((error) => !/webgl/i.test(error));
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('the page shows the map as a picture, and prints it', async ({ page, site }) => {
		await page.goto(`${site}moscow-damascus-tehran/`);
		const poster = page.locator('img.poster');
		await expect(poster).toHaveAttribute('alt', /\d+ events/);
		expect((await page.request.get(`${site}moscow-damascus-tehran/poster.svg`)).ok()).toBe(true);
		await page.emulateMedia({ media: 'print' });
		await expect(page.locator('li[data-record]').first()).toBeVisible();
		await expect(page.getByRole('button', { name: 'Search' })).toBeHidden();
		await expect(page.locator('h1 button').first()).toBeVisible();
		await expect(page.getByRole('list', { name: 'Kinds of record' })).toBeVisible();
	});
});

test('paper is ready for who prints from a menu and touches nothing', async ({
	page,
	site,
	misdeeds
}) => {
	const explorer = new ExplorerPage(page);
	await explorer.open(site, 'time=1988');
	await page.emulateMedia({ media: 'print' });
	const print = () => page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	const sheet = page.locator('.print-sheet');
	await expect.poll(() => print().then(() => sheet.locator('svg.still-picture').count())).toBe(1);
	await expect(sheet).toContainText(/1988: .* record/);
	misdeeds.errors = misdeeds.errors.filter((error) => !/webgl/i.test(error));
});

test('paper has the map, its key, the slice in words, the records and their sources', async ({
	page,
	site,
	misdeeds
}) => {
	const explorer = new ExplorerPage(page);
	await explorer.open(site, 'time=1988');
	const sheet = await explorer.openPrintSheet();
	await expect(sheet).toContainText('Moscow, Damascus, Tehran');
	await expect(sheet).toContainText(/1988: .* record/);
	await expect(sheet.getByText('stated as fact', { exact: true })).toBeVisible();
	const listed = await sheet.locator('ol.records > li').count();
	expect(listed).toBe(await explorer.recordCount());
	await expect(sheet.locator('ol.sources > li').first()).toContainText(/\d/);
	await expect(page.locator('.frame')).toBeHidden();
	expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
	misdeeds.errors = misdeeds.errors.filter((error) => !/webgl/i.test(error));
});
