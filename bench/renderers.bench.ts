// What a step of the slider costs until the map has drawn it, in every way in which events are
// commonly filtered on a MapLibre map, and what that costs the renderer process (its main thread and
// workers: work that no graphics card takes off it). Each way is opened in turn in a page of its own,
// forth and back. `DATELINE_BENCH_EVENTS=1e4,1e5 npm run bench renderers`; DATELINE_BENCH_DAYS says how
// long the window is (30), DATELINE_BENCH_PROJECTION=globe takes a globe.
//
// Dateline draws places with many events as discs, and flows but in one line; the others draw one
// circle an event and no flows. Its line "close" is at zoom 4, where places with few show every
// event; the others are as at zoom 1.
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type CDPSession } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser, NO_BROWSER } from '../src/tools/browser.mjs';
import { serveFolder } from '../src/tools/static-server.mjs';
import { writeWorld } from './renderers/world-files.ts';
import { toBundleBytes } from './renderers/bundle-bytes.ts';
import { bundleMapPage } from './renderers/bundle-map-page.ts';
import { median } from './median.ts';

const SIZES = (process.env.DATELINE_BENCH_EVENTS ?? '1e4,1e5').split(',').map(Number);
/** Names of ways to measure in place of all. */
const WANTED = process.env.DATELINE_BENCH_WAYS?.split(',') ?? [];
const MINUTES_PER_DAY = 1440;
const SPAN = 3652 * MINUTES_PER_DAY;
/** How long the window is. */
const DAYS = Number(process.env.DATELINE_BENCH_DAYS ?? 30);
const WINDOW = DAYS * MINUTES_PER_DAY;
const PROJECTION = process.env.DATELINE_BENCH_PROJECTION === 'globe' ? 'globe' : 'mercator';
/** Through all time in ten seconds of sixty frames. */
const STEP = Math.floor(SPAN / 600);
/** Code that runs for the first times takes several times as long. */
const STEPS = { warmUp: 12, measured: 8 };
/** Some ways take seconds a step from here on. */
const MANY = 1e6;
const STEPS_OF_MANY = { warmUp: 4, measured: 4 };
/** Forth and back. */
const ROUNDS = Number(process.env.DATELINE_BENCH_ROUNDS ?? 2);
const VIEW = { width: 640, height: 480 };

/** Installed by `npm ci --prefix bench/peers`. */
const HAS_PEERS = existsSync('bench/peers/node_modules/@flowmap.gl/layers');

interface Way {
	label: string;
	/** In the page. */
	name: string;
	zoom: number;
	/** With more events it takes minutes. */
	most: number;
	/** The way in which Dateline draws the same. */
	like?: 'dateline' | 'without flows';
}

/** Circles alone, as most ways draw them. */
const POINTS = { zoom: 1, like: 'without flows' } as const;
const FLOWS = { zoom: 1, like: 'dateline' } as const;

const WAYS: readonly Way[] = [
	{ label: 'blank frame', name: 'nothing', zoom: 1, most: Infinity },
	{ label: 'Dateline', name: 'dateline', zoom: 1, most: Infinity },
	{ label: 'Dateline, close', name: 'dateline', zoom: 4, most: Infinity },
	{ label: 'Dateline, no flows', name: 'without flows', zoom: 1, most: Infinity },
	{ label: 'setFilter', name: 'setFilter', ...POINTS, most: 1e6 },
	{ label: 'setData of the active', name: 'setData', ...POINTS, most: 1e6 },
	{ label: 'global-state in the filter', name: 'global-state', ...POINTS, most: 1e6 },
	{ label: 'global-state in paint', name: 'global-state in paint', ...POINTS, most: 1e5 },
	{ label: 'feature-state', name: 'feature-state', ...POINTS, most: 1e5 },
	{ label: 'setFilter of lines', name: 'setFilter of lines', ...FLOWS, most: 4e5 },
	...(HAS_PEERS
		? [
				{ label: 'deck.gl DataFilterExtension', name: 'deck', ...POINTS, most: 1e6 },
				{ label: 'flowmap.gl', name: 'flowmap', ...FLOWS, most: 1e6 }
			]
		: [])
];

const BUNDLES = [
	['Dateline', 'src/lib/gpu/large-layers.ts'],
	['deck.gl', 'bench/peers/deck-points.ts'],
	['flowmap.gl', 'bench/peers/flowmap-flows.ts']
] as const;

interface Result {
	stepMs: number[];
	rendererMs: number[];
	firstMs: number[];
	/** Points drawn in a frame for each that the window has; NaN where none are drawn. */
	pointsDrawn: number;
}

const executablePath = await findBrowser();
if (executablePath === null) throw new Error(NO_BROWSER);
const folder = await mkdtemp(join(tmpdir(), 'renderers-'));
await bundleMapPage(
	HAS_PEERS ? 'bench/peers/renderers-page.ts' : 'bench/renderers/page.ts',
	folder
);
const { url, close } = await serveFolder({ folder, port: 0 });
try {
	let ownBytes = 0;
	for (const [label, entry] of HAS_PEERS ? BUNDLES : BUNDLES.slice(0, 1)) {
		const bytes = await toBundleBytes(entry);
		ownBytes ||= bytes;
		const cells = [
			`${(bytes / 1000).toFixed(1).padStart(9)} kB, brotli`,
			(bytes / ownBytes).toFixed(1)
		];
		console.log(`  ${label.padEnd(28)} ${cells.join(', times ')}`);
	}
	for (const events of SIZES) {
		await writeWorld(folder, events);
		await compare(executablePath, url, events);
	}
} finally {
	await close();
	await rm(folder, { recursive: true, force: true });
}

async function compare(browserPath: string, address: string, events: number): Promise<void> {
	const ways = WAYS.filter(
		({ name, most }) => events <= most && (WANTED.length === 0 || WANTED.includes(name))
	);
	const results = ways.map((): Result => ({
		stepMs: [],
		rendererMs: [],
		firstMs: [],
		pointsDrawn: NaN
	}));
	const forth = [...ways.keys()];
	const order = Array.from({ length: ROUNDS }, (_, round) =>
		round % 2 === 0 ? forth : forth.toReversed()
	);
	for (const at of order.flat()) {
		const browser = await chromium.launch({ executablePath: browserPath, args: BROWSER_FLAGS });
		await measure(browser, address, events, ways[at]!, results[at]!);
		await browser.close();
	}
	console.log(
		`\n${events.toLocaleString('en')} events, a window of ${DAYS} days, ${PROJECTION}, ms (medians, of the renderer the mean)`
	);
	console.log('  in brackets how many times as long as Dateline takes for the same');
	console.log(
		`  ${''.padEnd(28)} ${['step', 'renderer', 'first picture', '  points of one'].map((head) => head.padStart(17)).join('')}`
	);
	ways.forEach(({ label, like }, at) => {
		const ours = results[ways.findIndex(({ name, zoom }) => name === like && zoom === 1)];
		const [own, theirs] = [toTimes(results[at]!), ours && toTimes(ours)];
		const cells = own.map((ms, index) => toCell(ms, theirs?.[index]));
		const { pointsDrawn } = results[at]!;
		if (pointsDrawn > 0) cells.push(pointsDrawn.toFixed(2).padStart(17));
		console.log(`  ${label.padEnd(28)} ${cells.join('')}`);
	});
}

/** Milliseconds of a step, of the renderer for it, and until the first picture. */
function toTimes({ stepMs, rendererMs, firstMs }: Result): number[] {
	return [median(stepMs), mean(rendererMs), median(firstMs)];
}

function toCell(ms: number, ours?: number): string {
	const times = ours === undefined ? '' : `(${(ms / ours).toFixed(1)})`;
	return `${ms.toFixed(1).padStart(9)} ${times.padEnd(7)}`;
}

async function measure(
	browser: Browser,
	address: string,
	events: number,
	{ name, zoom }: Way,
	result: Result
): Promise<void> {
	const page = await browser.newPage({ viewport: VIEW });
	page.setDefaultTimeout(300_000);
	page.on('pageerror', (error) => console.error(`${name}: ${error.message}`));
	await page.goto(address);
	await page.waitForFunction(() => 'openRenderer' in globalThis);
	const session = await browser.newBrowserCDPSession();
	const ask = [name, events, zoom, PROJECTION] as const;
	result.firstMs.push(await page.evaluate((args) => globalThis.openRenderer(...args), ask));
	const windowAt = (step: number) => {
		const from = Math.floor(SPAN / 3) + step * STEP;
		return [from, from + WINDOW - 1] as const;
	};
	const run = (step: number): Promise<number> =>
		page.evaluate((ticks) => globalThis.renderer.step(ticks), windowAt(step));
	const { warmUp, measured } = events < MANY ? STEPS : STEPS_OF_MANY;
	for (let step = 0; step < warmUp; step++) await run(step);
	const before = await rendererMs(session);
	for (let step = 0; step < measured; step++) result.stepMs.push(await run(warmUp + step));
	// The system counts in hundredths of a second: only many steps together tell.
	result.rendererMs.push(((await rendererMs(session)) - before) / measured);
	const { drawn, active } = await page.evaluate(
		(ticks) => globalThis.renderer.countPoints(ticks),
		windowAt(warmUp + measured - 1)
	);
	result.pointsDrawn = drawn / active;
}

/** Processor time of all renderer processes so far. */
async function rendererMs(session: CDPSession): Promise<number> {
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	const renderers = processInfo.filter(({ type }) => type === 'renderer');
	return renderers.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
