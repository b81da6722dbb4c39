// Every kind of page in three sizes and both themes, one sheet of pictures each, to be looked at.
// `DATELINE_BENCH_PAGES=story,frame npm run bench looks` for some of them.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { EXPLORER, withSite } from './bench-site.ts';

const FOLDER = join('.dateline', 'looks');
const PAGES: Readonly<Record<string, string>> = {
	front: '../',
	explorer: '',
	dataset: 'about/',
	event: 'events/assad-gorbachev-meet-in-hospital/',
	relation: 'relations/khomeini-asks-ussr-to-become-islamic/',
	place: 'places/amman/',
	actor: 'actors/anatoly-chernyaev/',
	source: 'sources/russia-iran-syria-2016/',
	story: 'stories/empty-handed-then-sam-5/',
	frame: 'embed/?theme=auto',
	'frame-arabic': 'embed/?theme=auto&lang=ar'
};
/** CSS pixels: a phone, a tablet, a desk. */
const SIZES = [
	{ width: 390, height: 844 },
	{ width: 820, height: 1180 },
	{ width: 1440, height: 900 }
];
const THEMES = ['light', 'dark'] as const;
const WANTED = process.env.DATELINE_BENCH_PAGES?.split(',');
/** In a row of the sheet. CSS pixels. */
const ROW_HEIGHT = 560;

mkdirSync(FOLDER, { recursive: true });
await withSite(async (browser, site) => {
	for (const [name, path] of Object.entries(PAGES)) {
		if (WANTED && !WANTED.includes(name)) continue;
		const rows: string[][] = [];
		for (const colorScheme of THEMES) {
			const pictures: string[] = [];
			for (const viewport of SIZES) {
				const page = await browser.newPage({ viewport, colorScheme });
				await page.goto(`${site}${EXPLORER}${path}`, { waitUntil: 'networkidle' });
				await untilDrawn(page);
				pictures.push((await page.screenshot()).toString('base64'));
				await page.close();
			}
			rows.push(pictures);
		}
		const file = join(FOLDER, `${name}.png`);
		await writeSheet(browser, rows, file);
		console.log(file);
	}
});

/** The network rests before a live map has drawn its land. */
async function untilDrawn(page: Page): Promise<void> {
	const map = page.locator('[data-dateline-map]');
	if ((await map.count()) === 0) return;
	await page
		.locator('[data-dateline-map]:is([data-state="idle"], [data-state="fallback"])')
		.waitFor({ state: 'attached', timeout: 60_000 });
}

async function writeSheet(browser: Browser, rows: readonly string[][], path: string) {
	const page = await browser.newPage({ viewport: { width: 1800, height: 2 * ROW_HEIGHT } });
	const toImage = (data: string) =>
		`<img height="${ROW_HEIGHT - 12}" src="data:image/png;base64,${data}">`;
	await page.setContent(rows.map((row) => `<div>${row.map(toImage).join(' ')}</div>`).join(''));
	await page.screenshot({ path, fullPage: true });
	await page.close();
}
