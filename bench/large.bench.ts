// What a million events do to a page: long tasks while they load, the time to the first slice and to
// all of them, memory; then slices and frames while time plays, beside a blank frame, on a bare map.
// `DATELINE_BENCH_EVENTS=1e6 npm run bench large` for the frames of other numbers of events.
//
// A task counts by the processor time that it takes: how long a reader waits for its end depends on
// what else the machine does. Memory is of what lies in buffers, less that of the same page with few
// events.
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import type { Manifest } from '#lib/core/columns/manifest.ts';
import { readColumns } from '#lib/core/columns/read-columns.ts';
import { BROWSER_FLAGS, findBrowser, NO_BROWSER } from '../src/tools/browser.mjs';
import { serveFolder } from '../src/tools/static-server.mjs';
import { traceTasks } from './large/main-thread.ts';
import { bundleMapPage } from './renderers/bundle-map-page.ts';
import { toFrames } from './renderers/own-frames.ts';
import type {} from './renderers/map-page.ts';
import { writeWorld } from './renderers/world-files.ts';
import { median } from './median.ts';

const SIZES = (process.env.DATELINE_BENCH_EVENTS ?? '1e6,1e7')
	.split(',')
	.map(Number)
	.filter((events) => events > 0);
const FEW = 10_000;
const MANY = 1_000_000;
const FOLDER = '.dateline/bench-large';
/** A site with the events, built before; if left out, one is built now. */
const SITE = process.env.DATELINE_BENCH_SITE;
const LONG_MS = 50;
const MINUTES_PER_DAY = 1440;
const SPAN = 3652 * MINUTES_PER_DAY;
const WINDOW = 30 * MINUTES_PER_DAY;
const STEP = Math.floor(SPAN / 600);
const WARM_UP_STEPS = 10;
const STEPS = 20;

const executablePath = await findBrowser();
if (executablePath === null) throw new Error(NO_BROWSER);
const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
try {
	await measurePage(browser, MANY);
	for (const events of SIZES) await measureFrames(browser, events);
} finally {
	await browser.close();
}

async function measurePage(browser: Browser, events: number): Promise<void> {
	const [few, many] = [FEW, events].map((number) => `of-${number}`);
	const folder = SITE ?? buildSite([FEW, events]);
	const { url, close } = await serveFolder({ folder, port: 0 });
	const base = await load(browser, `${url}${few}/`);
	const all = await load(browser, `${url}${many}/`);
	await close();
	const perEvent = (all.bytes - base.bytes) / (events - FEW);
	console.log(`${events.toLocaleString('en')} events come into a page`);
	console.log(
		`  first slice after ${all.firstMs.toFixed(0)} ms, all after ${all.allMs.toFixed(0)}`
	);
	console.log(`  ${perEvent.toFixed(1)} bytes an event in buffers (goal 40)`);
	const long = all.tasks.filter(({ ownMs }) => ownMs > LONG_MS);
	console.log(`  ${long.length} of ${all.tasks.length} tasks take more than ${LONG_MS} ms:`);
	for (const { startMs, wallMs, ownMs, cause } of long) {
		const [start, own, wall] = [startMs, ownMs, wallMs].map((ms) => ms.toFixed(0).padStart(6));
		console.log(`  ${start} ms: ${own} ms of processor time in ${wall} ms  ${cause}`);
	}
}

/** Of datasets that are named by their numbers of events; returns its folder. */
function buildSite(numbers: readonly number[]): string {
	const folders = numbers.map((events) => `${FOLDER}/of-${events}`);
	folders.forEach((folder, at) => run('synth', '--events', `${numbers[at]}`, '--out', folder));
	run('build', '--out', `${FOLDER}/site`, ...folders);
	return `${FOLDER}/site`;
}

function run(...words: string[]): void {
	const { status } = spawnSync(process.execPath, ['src/cli/dateline.mjs', ...words], {
		stdio: 'inherit'
	});
	if (status !== 0) throw new Error(`dateline ${words[0]} has failed.`);
}

async function load(browser: Browser, address: string) {
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
	const session = await page.context().newCDPSession(page);
	await page.addInitScript(noteTimes);
	const end = await traceTasks(session);
	await page.goto(address);
	await page.waitForFunction(() => 'allMs' in globalThis, null, { timeout: 120_000, polling: 500 });
	const map = page.locator('[data-dateline-map][data-state="idle"]');
	await map.waitFor({ state: 'attached', timeout: 120_000 });
	const tasks = await end();
	const times = await page.evaluate(() => ({
		firstMs: Number(Reflect.get(globalThis, 'firstMs')),
		allMs: Number(Reflect.get(globalThis, 'allMs'))
	}));
	await session.send('HeapProfiler.collectGarbage');
	const { backingStorageSize: bytes } = await session.send('Runtime.getHeapUsage');
	await page.close();
	return { ...times, tasks, bytes };
}

/** Runs in the page: when the first slice is there, and when all events are. */
function noteTimes(): void {
	new MutationObserver(() => {
		const isThere = document.querySelector('[data-dateline-map][data-slice]') !== null;
		const isLoading = document.querySelector('progress') !== null;
		if (isThere && !('firstMs' in globalThis))
			Reflect.set(globalThis, 'firstMs', performance.now());
		if (isThere && !isLoading && !('allMs' in globalThis)) {
			Reflect.set(globalThis, 'allMs', performance.now());
		}
	}).observe(document, { subtree: true, childList: true, attributes: true });
}

async function measureFrames(browser: Browser, events: number): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), 'large-'));
	await bundleMapPage('bench/renderers/page.ts', folder);
	await writeWorld(folder, events);
	const sliceMs = await measureSlices(folder, events);
	const { url, close } = await serveFolder({ folder, port: 0 });
	const open = async (name: string) => {
		const page = await browser.newPage({ viewport: { width: 640, height: 480 } });
		page.setDefaultTimeout(300_000);
		await page.goto(url);
		await page.waitForFunction(() => 'openRenderer' in globalThis);
		await page.evaluate((ask) => globalThis.openRenderer(...ask), [
			name,
			events,
			1,
			'mercator'
		] as const);
		return { page, ms: [] as number[] };
	};
	const pages = [await open('nothing'), await open('dateline')];
	for (let step = 0; step < WARM_UP_STEPS + STEPS; step++) {
		for (const { page, ms } of step % 2 === 0 ? pages : pages.toReversed()) {
			const took = await stepTo(page, step);
			if (step >= WARM_UP_STEPS) ms.push(took);
		}
	}
	for (const { page } of pages) await page.close();
	await close();
	await rm(folder, { recursive: true });
	const [blank, own] = pages.map(({ ms }) => median(ms)) as [number, number];
	console.log(`${events.toLocaleString('en')} events, 30 days of ten years, while time plays`);
	console.log(`  slice ${sliceMs.toFixed(2)} ms (goal 2)`);
	console.log(
		`  frame ${own.toFixed(1)} ms, blank ${blank.toFixed(1)}: ${(own / blank).toFixed(1)} times (goal 5)`
	);
}

async function measureSlices(folder: string, events: number): Promise<number> {
	const manifest: Manifest = JSON.parse(await readFile(join(folder, `${events}.json`), 'utf8'));
	const data = await readFile(join(folder, `${events}.bin`));
	const { columns, tables } = await readColumns(manifest, {
		read: async (from, bytes) => data.subarray(from, from + bytes),
		inflate: (packed) => packed
	});
	const toFrame = toFrames({
		columns,
		lng: Float64Array.from(tables.lng),
		lat: Float64Array.from(tables.lat)
	});
	const ms: number[] = [];
	for (let step = 0; step < 10 * STEPS; step++) {
		const start = performance.now();
		toFrame(windowAt(step));
		if (step >= STEPS) ms.push(performance.now() - start);
	}
	return median(ms);
}

function stepTo(page: Page, step: number): Promise<number> {
	return page.evaluate((window) => globalThis.renderer.step(window), windowAt(step));
}

function windowAt(step: number): [number, number] {
	const from = Math.floor(SPAN / 3) + step * STEP;
	return [from, from + WINDOW - 1];
}
