// Script time of a new date whose borders are others: an arrow key on the slider goes from year to
// year and back, on the live map, with no record in view of the filters.
//
// Time is that of the page's main thread in scripts, in CPU time, as in slider.bench.ts: of the whole
// page, timeline and panel included. A map lays lines out anew in its worker and nowhere else, so
// what is said to the worker during the steps is counted: it must be nothing.
import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from '@playwright/test';
import { PeriodBorders } from '../src/lib/core/basemap/period-borders.ts';
import type { PeriodTable } from '../src/lib/core/basemap/period-table.ts';
import { basemapDay } from '../src/lib/core/basemap/basemap-day.ts';
import { toYearRange } from '../src/lib/core/time/day.ts';
import { EXPLORER, withSite } from './bench-site.ts';

const BUDGET_MS = 4;
/** A word that occurs nowhere: what is measured is the land, not the marks. */
const VIEW = 'q=zzzzzz&mode=instant';
const CAMERA = 'map=40,40,3.4';
/** Of the corpus; the slider reaches no further. */
const YEARS = [1955, 2021] as const;
const STEPS = YEARS[1] - YEARS[0];
const REST_FRAMES = 30;

declare global {
	interface Window {
		workerMessages: number;
	}
}

async function readScriptMs(session: CDPSession): Promise<number> {
	const { metrics } = await session.send('Performance.getMetrics');
	return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000;
}

async function nextFrame(page: Page): Promise<void> {
	await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))');
}

function quantile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function say(name: string, values: readonly number[]): void {
	const [median, high] = [quantile(values, 0.5), quantile(values, 0.95)];
	console.log(
		`${name.padEnd(44)} median ${median.toFixed(2).padStart(6)} ms   p95 ${high.toFixed(2).padStart(6)} ms`
	);
}

await withSite(async (browser, site) => {
	const table = JSON.parse(readFileSync('data/basemap/periods.json', 'utf8')) as PeriodTable;
	const changeDays = new PeriodBorders(table).changeDays;
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
	await page.addInitScript(() => {
		window.workerMessages = 0;
		const { postMessage } = Worker.prototype;
		Worker.prototype.postMessage = function (this: Worker, ...words: [message: unknown]) {
			window.workerMessages++;
			postMessage.apply(this, words);
		};
	});
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable', { timeDomain: 'threadTicks' });
	await page.goto(`${site}${EXPLORER}?${VIEW}&${CAMERA}&time=${YEARS[0]}`);
	await page
		.locator('[data-dateline-map][data-state="idle"]')
		.waitFor({ state: 'attached', timeout: 120_000 });
	await page.evaluate(() => document.fonts.ready);
	await page.waitForTimeout(3000);
	const countMessages = () => page.evaluate(() => window.workerMessages);

	await page.getByRole('slider').first().focus();
	const across: number[] = [];
	const within: number[] = [];
	const messagesBefore = await countMessages();
	for (const [key, from, step] of [
		['ArrowRight', YEARS[0], 1],
		['ArrowLeft', YEARS[1], -1]
	] as const) {
		for (let at = 0; at < STEPS; at++) {
			const before = await readScriptMs(session);
			await page.keyboard.press(key);
			await nextFrame(page);
			await nextFrame(page);
			const years = [from + at * step, from + (at + 1) * step] as const;
			(hasChange(changeDays, years) ? across : within).push((await readScriptMs(session)) - before);
		}
	}
	const messages = (await countMessages()) - messagesBefore;
	const rest: number[] = [];
	for (let at = 0; at < REST_FRAMES; at++) {
		const before = await readScriptMs(session);
		await nextFrame(page);
		rest.push((await readScriptMs(session)) - before);
	}

	console.log(`${across.length + within.length} steps, ${across.length} of them across a change`);
	say('script, a new date across a change', across);
	say('script, a new date within a period', within);
	say('script, frames without a new date', rest);
	const ofBorders = quantile(across, 0.5) - quantile(within, 0.5);
	const verdict = ofBorders <= BUDGET_MS ? 'within' : 'ABOVE';
	console.log(
		`Of that for the change of borders: ${ofBorders.toFixed(2)} ms, ${verdict} the budget of ${BUDGET_MS} ms.`
	);
	console.log(
		messages === 0
			? 'Nothing was laid out anew: the map said nothing to its worker.'
			: `Something WAS laid out anew: the map said ${messages} things to its worker.`
	);
});

/** Whether the map shows other borders in the one year than in the other. */
function hasChange(changeDays: readonly number[], years: readonly [number, number]): boolean {
	const days = years.map((year) => basemapDay('instant', toYearRange(year), toYearRange(...YEARS)));
	const [first, last] = [Math.min(...days), Math.max(...days)];
	return changeDays.some((day) => day > first && day <= last);
}
