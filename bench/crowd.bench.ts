// What a frame of the explorer of tables costs the main thread of a page while its map is moved and
// while its window is: by the number of records in view, drawn as a scene in SVG up to the limit of
// map/crowd-switch.svelte.ts and by layers of the graphics card above it. All processor time of that
// thread (TaskDuration, over the DevTools protocol), its styles and layout among it; the median of
// steps after some to warm up. Each step is followed by the frames that it asks for.
import type { CDPSession, Page } from '@playwright/test';
import { openManyRecords } from '../tests/support/many-records.ts';
import { withSite } from './bench-site.ts';
import { median } from './median.ts';

const COUNTS = [250, 500, 1_000, 1_450, 1_550, 3_000, 10_000];
const RECORDS_A_PLACE = 12;
const STEPS = 12;
const WARM_UP = 3;
const FRAMES = 3;
const ROW = [8, 8, 12, 12, 12, 12];

interface Cost {
	taskMs: number;
	styleMs: number;
}

async function readCost(session: CDPSession): Promise<Cost> {
	const { metrics } = await session.send('Performance.getMetrics');
	const ms = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000;
	return {
		taskMs: ms('TaskDuration'),
		styleMs: ms('RecalcStyleDuration') + ms('LayoutDuration')
	};
}

async function waitForFrames(session: CDPSession): Promise<void> {
	const frame = 'new Promise((done) => requestAnimationFrame(done))';
	for (let count = 0; count < FRAMES; count++) {
		await session.send('Runtime.evaluate', { awaitPromise: true, expression: frame });
	}
}

/** Medians over steps of one sort. */
async function measure(session: CDPSession, step: (at: number) => Promise<void>): Promise<Cost> {
	const costs: Cost[] = [];
	for (let at = 0; at < STEPS + WARM_UP; at++) {
		const before = await readCost(session);
		await step(at);
		await waitForFrames(session);
		const after = await readCost(session);
		if (at < WARM_UP) continue;
		costs.push({
			taskMs: after.taskMs - before.taskMs,
			styleMs: after.styleMs - before.styleMs
		});
	}
	return {
		taskMs: median(costs.map(({ taskMs }) => taskMs)),
		styleMs: median(costs.map(({ styleMs }) => styleMs))
	};
}

async function measurePage(page: Page, site: string, count: number): Promise<string> {
	await openManyRecords(page, site, count, Math.ceil(count / RECORDS_A_PLACE));
	await page.waitForSelector('[data-dateline-map][data-state=idle]', { timeout: 120_000 });
	await page.waitForTimeout(3_000);
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable', { timeDomain: 'threadTicks' });
	const marks = await page.locator('[data-dateline-map] [data-mark]').count();
	await page.mouse.move(600, 300);
	await page.mouse.down();
	const moved = await measure(session, (at) => page.mouse.move(600 + 6 * (at + 1), 300));
	await page.mouse.up();
	await page.waitForTimeout(1_000);
	await page.getByRole('slider').last().focus();
	const played = await measure(session, () => page.keyboard.press('ArrowLeft'));
	const cells = [
		count.toLocaleString('en'),
		marks > 0 ? 'scene' : 'layers',
		...[moved.taskMs, moved.styleMs, played.taskMs, played.styleMs].map((ms) => ms.toFixed(1))
	];
	return cells.map((cell, at) => cell.padStart(ROW[at]!)).join(' ');
}

await withSite(async (browser, url) => {
	const head = ['records', 'drawn by', 'move ms', 'of styles', 'step ms', 'of styles'];
	console.log(head.map((cell, at) => cell.padStart(ROW[at]!)).join(' '));
	for (const count of COUNTS) {
		const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
		page.setDefaultTimeout(120_000);
		console.log(await measurePage(page, url, count));
		await page.close();
	}
});
