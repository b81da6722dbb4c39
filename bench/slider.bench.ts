// Script time while a reader drags the window of time over the whole span of the corpus: of every
// animation frame, at the pace of a hand, and of every step, one after the other.
//
// Frames are read from a trace: all that scripts and garbage collection took of the main thread's
// processor time between one animation frame and the next, on a map small enough for a software
// renderer to keep up with.
//
// Chromium counts the seconds its main thread spends in scripts (ScriptDuration, over the DevTools
// protocol: event handlers, animation frames, timers, promises). Here in CPU time of that thread, so
// that other programs do not count. A step is one movement of the pointer and the frame after it;
// what a frame costs without a movement is told too. A second run under the sampling profiler
// says how the time is divided between MapLibre and the rest and which functions take most of it.
import type { CDPSession, Page } from '@playwright/test';
import { EXPLORER, withSite } from './bench-site.ts';
import { startTrace, toThreads, type TraceEvent } from './trace.ts';

const STEPS = 240;
/** The profiler needs fewer to tell shares. */
const PROFILED_STEPS = 80;
const REST_FRAMES = 30;
const BUDGET_MS = 4;
// Wide enough that a pointer finds the window between the reaches of its two thumbs.
const START = 'time=1961/1968';
const HOTTEST = 12;

interface Step {
	scriptMs: number;
	styleMs: number;
	layoutMs: number;
	slice: string;
}

/** Only what is used of a CPU profile of the DevTools protocol. */
interface Profile {
	nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number } }[];
	samples?: number[];
	timeDeltas?: number[];
}

async function readMetrics(session: CDPSession): Promise<Omit<Step, 'slice'>> {
	const { metrics } = await session.send('Performance.getMetrics');
	const ms = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000;
	return {
		scriptMs: ms('ScriptDuration'),
		styleMs: ms('RecalcStyleDuration'),
		layoutMs: ms('LayoutDuration')
	};
}

/**
 * Waits until the next frame has been prepared (what an animation frame asks for runs before it),
 * and says which slice the map then shows. Straight over the protocol: what a test library injects
 * into the page would count as the page's own script.
 */
async function nextFrame(session: CDPSession): Promise<string> {
	const { result } = await session.send('Runtime.evaluate', {
		awaitPromise: true,
		expression: `new Promise((done) => requestAnimationFrame(() => setTimeout(() =>
			done(document.querySelector('[data-dateline-map]').dataset.slice))))`
	});
	return String(result.value);
}

async function point(
	session: CDPSession,
	type: 'mouseMoved' | 'mousePressed' | 'mouseReleased',
	x: number,
	y: number,
	isDown: boolean
): Promise<void> {
	await session.send('Input.dispatchMouseEvent', {
		type,
		x,
		y,
		button: isDown ? 'left' : 'none',
		buttons: isDown ? 1 : 0,
		clickCount: type === 'mouseMoved' ? 0 : 1
	});
}

async function openAtStart(page: Page, site: string): Promise<{ from: number; y: number }> {
	await page.goto(`${site}${EXPLORER}?${START}`);
	await page
		.locator('[data-dateline-map]:is([data-state="idle"], [data-state="fallback"])')
		.waitFor({ state: 'attached', timeout: 120_000 });
	await page.evaluate(() => document.fonts.ready);
	const [start, end] = await Promise.all(
		['start', 'end'].map((thumb) => page.locator(`[data-thumb="${thumb}"] .stem`).boundingBox())
	);
	if (!start || !end) throw new Error('The time slider has no thumbs.');
	return { from: (start.x + end.x) / 2, y: start.y + start.height / 2 };
}

async function drag(
	page: Page,
	site: string,
	count: number,
	session: CDPSession,
	measure: (at: number, move: () => Promise<string>) => Promise<void>
): Promise<void> {
	const { from, y } = await openAtStart(page, site);
	const strip = await page.locator('svg:has([data-thumb])').boundingBox();
	const to = (strip?.x ?? 0) + (strip?.width ?? 0) - 4;
	await point(session, 'mouseMoved', from, y, false);
	await point(session, 'mousePressed', from, y, true);
	for (let at = 0; at <= count; at++) {
		await measure(at, async () => {
			await point(session, 'mouseMoved', from + ((to - from) * at) / count, y, true);
			return nextFrame(session);
		});
	}
	await point(session, 'mouseReleased', to, y, true);
}

async function measureSteps(page: Page, site: string, session: CDPSession): Promise<Step[]> {
	const steps: Step[] = [];
	let before = await readMetrics(session);
	await drag(page, site, STEPS, session, async (at, move) => {
		if (at === 0) before = await readMetrics(session);
		const slice = await move();
		const after = await readMetrics(session);
		if (at > 0) {
			steps.push({
				slice,
				scriptMs: after.scriptMs - before.scriptMs,
				styleMs: after.styleMs - before.styleMs,
				layoutMs: after.layoutMs - before.layoutMs
			});
		}
		before = await readMetrics(session);
	});
	return steps;
}

async function measureRest(session: CDPSession): Promise<number[]> {
	const rest: number[] = [];
	for (let at = 0; at < REST_FRAMES; at++) {
		const before = await readMetrics(session);
		await nextFrame(session);
		rest.push((await readMetrics(session)).scriptMs - before.scriptMs);
	}
	return rest;
}

function quantile(values: readonly number[], share: number): string {
	const sorted = [...values].sort((a, b) => a - b);
	return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2);
}

function say(name: string, values: readonly number[]): void {
	const [median, high] = [quantile(values, 0.5), quantile(values, 0.95)];
	console.log(`${name.padEnd(46)} median ${median.padStart(6)} ms   p95 ${high.padStart(6)} ms`);
}

async function findMapLibre(profile: Profile, page: Page): Promise<ReadonlySet<string>> {
	const urls = [...new Set(profile.nodes.map(({ callFrame }) => callFrame.url))];
	const scripts = urls.filter((url) => url.startsWith('http'));
	const texts = await Promise.all(scripts.map(async (url) => (await page.request.get(url)).text()));
	return new Set(scripts.filter((_, at) => texts[at]?.includes('createShader')));
}

function sayProfile(profile: Profile, mapLibre: ReadonlySet<string>): void {
	const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]));
	const selfUs = new Map<string, number>();
	const parts = { MapLibre: 0, 'everything else': 0 };
	profile.samples?.forEach((id, at) => {
		const frame = frames.get(id);
		const us = profile.timeDeltas?.[at] ?? 0;
		if (!frame || /^\((root|program|idle)\)$/.test(frame.functionName)) return;
		const file = frame.url.split('/').at(-1) ?? '';
		const name = `${frame.functionName || 'anonymous'} ${file}:${frame.lineNumber + 1}`;
		selfUs.set(name, (selfUs.get(name) ?? 0) + us);
		parts[mapLibre.has(frame.url) ? 'MapLibre' : 'everything else'] += us;
	});
	const all = parts.MapLibre + parts['everything else'];
	const percent = (us: number) => `${((us / all) * 100).toFixed(1)} %`.padStart(7);
	for (const [part, us] of Object.entries(parts)) console.log(`${percent(us)}  ${part}`);
	const hottest = [...selfUs].sort(([, a], [, b]) => b - a).slice(0, HOTTEST);
	for (const [name, us] of hottest) {
		console.log(`${percent(us)}    ${name} (${(us / 1000 / PROFILED_STEPS).toFixed(3)} ms a step)`);
	}
}

const SCRIPTS = new Set([
	'FunctionCall',
	'RunMicrotasks',
	'EventDispatch',
	'FireAnimationFrame',
	'TimerFire',
	'MinorGC',
	'MajorGC',
	'v8.callFunction',
	'V8.GCIncrementalMarking'
]);
const TRACED = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'];
const HAND_MS = 16;
const SMALL = { width: 1000, height: 600 };

async function traceDrag(page: Page, site: string, session: CDPSession): Promise<TraceEvent[]> {
	const { from, y } = await openAtStart(page, site);
	const strip = await page.locator('svg:has([data-thumb])').boundingBox();
	const to = (strip?.x ?? 0) + (strip?.width ?? 0) - 4;
	await point(session, 'mouseMoved', from, y, false);
	await point(session, 'mousePressed', from, y, true);
	// There and back once, so that what is measured is not the first time that code runs.
	const drag = async () => {
		for (let at = 1; at <= STEPS; at++) {
			void point(session, 'mouseMoved', from + ((to - from) * at) / STEPS, y, true);
			await new Promise((resolve) => setTimeout(resolve, HAND_MS));
		}
		await nextFrame(session);
	};
	await drag();
	await drag();
	const stop = await startTrace(session, TRACED);
	await drag();
	return stop();
}

/** Script time of each animation frame of the thread that has most of them, in milliseconds. */
function toFrames(events: readonly TraceEvent[]): number[] {
	const isFrame = ({ name, ph }: TraceEvent) => name === 'AnimationFrame' && ph === 'b';
	const busiest = toThreads(events).sort(
		(a, b) => b.filter(isFrame).length - a.filter(isFrame).length
	)[0];
	const frames: number[] = [];
	let end = 0;
	for (const event of (busiest ?? []).sort((a, b) => a.ts - b.ts)) {
		if (isFrame(event)) frames.push(0);
		const isOuter = event.ph === 'X' && SCRIPTS.has(event.name) && event.ts >= end;
		if (!isOuter || frames.length === 0) continue;
		end = event.ts + (event.dur ?? 0);
		frames[frames.length - 1]! += (event.tdur ?? 0) / 1000;
	}
	return frames;
}

await withSite(async (browser, site) => {
	const small = await browser.newPage({ viewport: SMALL });
	const traced = await small.context().newCDPSession(small);
	const frames = toFrames(await traceDrag(small, site, traced));
	const within = frames.filter((ms) => ms <= BUDGET_MS).length / frames.length;
	console.log(`${frames.length} animation frames of a drag, ${SMALL.width} by ${SMALL.height}`);
	say('script, every frame', frames);
	console.log(`${(within * 100).toFixed(0)} % of frames take at most ${BUDGET_MS} ms of script`);
	await small.close();

	const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable', { timeDomain: 'threadTicks' });
	const steps = await measureSteps(page, site, session);
	const rest = await measureRest(session);
	const moved = steps.filter(({ slice }, at) => slice !== steps[at - 1]?.slice);
	const script = moved.map(({ scriptMs }) => scriptMs);
	console.log(`${steps.length} steps, in ${moved.length} of which the window moved`);
	say(
		'script, every step',
		steps.map(({ scriptMs }) => scriptMs)
	);
	say('script, steps that moved the window', script);
	say('script, frames without a movement', rest);
	say(
		'style, steps that moved the window',
		moved.map(({ styleMs }) => styleMs)
	);
	say(
		'layout, steps that moved the window',
		moved.map(({ layoutMs }) => layoutMs)
	);
	const all = steps.map(({ scriptMs }) => scriptMs);
	const mean = all.reduce((sum, ms) => sum + ms, 0) / all.length;
	console.log(`script, mean of all frames of the drag: ${mean.toFixed(2)} ms`);
	for (const [name, values] of Object.entries({ 'all frames': all, 'moved frames': script })) {
		const verdict = Number(quantile(values, 0.5)) <= BUDGET_MS ? 'within' : 'ABOVE';
		console.log(`The median of ${name} is ${verdict} the budget of ${BUDGET_MS} ms.`);
	}
	await session.send('Profiler.enable');
	await session.send('Profiler.setSamplingInterval', { interval: 200 });
	await drag(page, site, PROFILED_STEPS, session, async (at, move) => {
		if (at === 0) await session.send('Profiler.start');
		await move();
	});
	const { profile } = await session.send('Profiler.stop');
	console.log('Under the profiler, of the time in scripts:');
	sayProfile(profile, await findMapLibre(profile, page));
});
