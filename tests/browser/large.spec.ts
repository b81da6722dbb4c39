import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { MemoryEngine } from '../../src/lib/core/engine/memory-engine.ts';
import { toTicks } from '../../src/lib/core/columns/ticks.ts';
import { parseWindow } from '../../src/lib/core/time/window.ts';
import { loadColumnFolder, readManifest } from '../../src/lib/server/column-folder.ts';
import { axeFindings } from '../support/axe-findings.ts';
import { ExplorerPage } from '../support/explorer-page.ts';
import { LIVE } from '../support/graphics.ts';
import { expect, test } from '../support/site.ts';

const DATASET = 'made-up';
/** 20,000 events of `npx dateline synth --events 20000 --seed 7 --places 300`. */
const FOLDER = `tests/browser/datasets/${DATASET}`;

const manifest = readManifest(FOLDER);
const engine = loadColumnFolder(FOLDER, manifest, null).then(
	({ columns }) => new MemoryEngine(columns)
);

/** What a window, as the page names it, holds according to the engine. */
async function countIn(slice: string | null, filter = {}): Promise<number> {
	const days = parseWindow(slice ?? '');
	if (!days) throw new Error(`The page names no window, but ${slice}`);
	const window = toTicks(manifest.scale, days);
	const request = { window, mode: 'window', dates: 'possible', filter, want: {} } as const;
	return (await engine).slice(request).columns.events;
}

async function drawn(explorer: ExplorerPage): Promise<[slice: string | null, events: number]> {
	const [slice, events] = await explorer.map.evaluate((map) => [
		map.getAttribute('data-slice'),
		map.getAttribute('data-records')
	]);
	return [slice ?? null, Number(events)];
}

async function open(page: Page, site: string, query = ''): Promise<ExplorerPage> {
	const explorer = new ExplorerPage(page);
	await explorer.open(site, query, DATASET);
	return explorer;
}

/** Drags the last thumb there and back at once, and notes what every frame says of itself. */
async function scrub(page: Page, explorer: ExplorerPage): Promise<[string | null, number][]> {
	const thumb = await explorer.thumbs.last().boundingBox();
	if (!thumb) throw new Error('There is no thumb');
	const [x, y] = [thumb.x + thumb.width / 2, thumb.y + thumb.height / 2];
	await page.evaluate(() => {
		const frames: unknown[] = [];
		Reflect.set(window, 'frames_', frames);
		const map = document.querySelector('[data-dateline-map]');
		requestAnimationFrame(function note() {
			frames.push([map?.getAttribute('data-slice'), Number(map?.getAttribute('data-records'))]);
			if (frames.length < 500) requestAnimationFrame(note);
		});
	});
	await page.mouse.move(x, y);
	await page.mouse.down();
	for (const by of [60, 140, -40, 200, 30, 90]) await page.mouse.move(x + by, y);
	await page.mouse.up();
	await explorer.settle();
	return page.evaluate(() => Reflect.get(window, 'frames_') as [string | null, number][]);
}

async function expectTruth(page: Page, explorer: ExplorerPage): Promise<void> {
	const frames = await scrub(page, explorer);
	const distinct = [...new Map(frames.map((frame) => [frame.join(), frame])).values()];
	for (const [slice, events] of distinct) expect(events).toBe(await countIn(slice));
	await expect(async () => {
		const [slice, events] = await drawn(explorer);
		expect(events).toBe(await countIn(slice));
		expect(explorer.parameters().get('time')).toBe(slice);
		const heading = page.getByRole('heading', { level: 1 });
		expect(await heading.textContent()).toContain(events.toLocaleString('en'));
	}).toPass();
}

test('the page opens with the year in which most happens, counted', async ({ page, site }) => {
	const explorer = await open(page, site);
	const [slice, events] = await drawn(explorer);
	expect(events).toBe(await countIn(slice));
	expect(events).toBeGreaterThan(0);
	await expect(explorer.rows).toHaveCount(50);
	await page.getByRole('button', { name: /more events/ }).click();
	await expect(explorer.rows).toHaveCount(100);
});

for (const [name, mayCompile] of [
	['where vectors read events', true],
	['where the page may not compile what they need', false]
] as const) {
	test(`${name}, filters count the same`, async ({ page, site }) => {
		await page.addInitScript((isAllowed) => {
			const { Module, CompileError } = WebAssembly;
			const compiled: unknown[] = [];
			Reflect.set(window, 'compiled_', compiled);
			WebAssembly.Module = class extends Module {
				constructor(bytes: BufferSource) {
					if (!isAllowed) throw new CompileError('Refused, as by a policy');
					super(bytes);
					compiled.push(this);
				}
			};
		}, mayCompile);
		const explorer = await open(page, site, 'time=2010/2016&kind=protest;aid');
		const [slice, events] = await drawn(explorer);
		expect(events).toBe(await countIn(slice, { kinds: [1, 6] }));
		expect(events).toBeGreaterThan(0);
		const compiled = await page.evaluate(() => Reflect.get(window, 'compiled_').length);
		expect(compiled).toBe(Number(mayCompile));
	});
}

test('whoever finds the page is told what it holds', async ({ request, site }) => {
	const html = await (await request.get(`${site}${DATASET}/`)).text();
	const [, words] = /<meta name="description" content="([^"]*)"/.exec(html) ?? [];
	expect(words).toContain(`${manifest.count.toLocaleString('en')} events at`);
});

test('every frame of a fast drag says what it shows', async ({ page, site }) => {
	await page.setViewportSize({ width: 900, height: 600 });
	await expectTruth(page, await open(page, site, 'time=2012'));
});

test('so do the layers of a live map', { tag: LIVE }, async ({ page, site }) => {
	const explorer = await open(page, site, 'time=2012');
	await explorer.untilLive();
	await expectTruth(page, explorer);
});

test(
	'a map is loading while discs stand in for its layers',
	{ tag: LIVE },
	async ({ page, site }) => {
		await page.addInitScript(() => {
			const discs: number[] = [];
			Reflect.set(window, 'discsWhenIdle_', discs);
			new MutationObserver((changes) => {
				const map = changes.map(({ target }) => target as HTMLElement).at(-1)!;
				if (map.dataset.state === 'idle') discs.push(map.querySelectorAll('circle').length);
			}).observe(document, { subtree: true, attributeFilter: ['data-state'] });
		});
		const explorer = await open(page, site, 'time=2012');
		await explorer.untilLive();
		const [discs] = await page.evaluate(() => Reflect.get(window, 'discsWhenIdle_') as number[]);
		expect(discs).toBeLessThan(20);
	}
);

const REFUSED = 'where the graphics refuse, discs stand for the events, and the page says so';

test(REFUSED, { tag: LIVE }, async ({ page, site, misdeeds }) => {
	// As a driver does that takes the map's programs and not these.
	await page.addInitScript(() => {
		const refused = new WeakSet<WebGLProgram>();
		const { shaderSource, attachShader, getProgramParameter } = WebGL2RenderingContext.prototype;
		const ours = new WeakSet<WebGLShader>();
		Object.assign(WebGL2RenderingContext.prototype, {
			shaderSource(this: WebGL2RenderingContext, shader: WebGLShader, text: string) {
				if (text.includes('u_places')) ours.add(shader);
				shaderSource.call(this, shader, text);
			},
			attachShader(this: WebGL2RenderingContext, program: WebGLProgram, shader: WebGLShader) {
				if (ours.has(shader)) refused.add(program);
				attachShader.call(this, program, shader);
			},
			getProgramParameter(this: WebGL2RenderingContext, program: WebGLProgram, name: number) {
				if (name === this.LINK_STATUS && refused.has(program)) return false;
				return getProgramParameter.call(this, program, name);
			}
		});
	});
	const explorer = await open(page, site, 'time=2012');
	await expect(page.getByText('The graphics here cannot draw single events')).toBeVisible();
	await explorer.untilLive();
	await expect(explorer.map.locator('circle').nth(20)).toBeAttached();
	await explorer.thumbs.last().focus();
	await page.keyboard.press('ArrowRight');
	await expect(explorer.map).toHaveAttribute('data-slice', '2012/2013');
	expect((await drawn(explorer))[1]).toBe(await countIn('2012/2013'));
	await expect(explorer.rows).toHaveCount(50);
	expect(misdeeds.errors).toEqual([]);
});

test('filters by kind, certainty and place are in the address', async ({ page, site }) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	const explorer = await open(page, site, 'time=2012/2014');
	await page.getByRole('button', { name: /^Protest/ }).click();
	await expect.poll(() => explorer.parameters().get('kind')).toBe('protest');
	await expect
		.poll(async () => (await drawn(explorer))[1])
		.toBe(await countIn('2012/2014', { kinds: [1] }));
	await page.getByText('Narrow by certainty').click();
	await page.getByRole('region', { name: 'Places' }).getByRole('button').first().click();
	await expect.poll(() => explorer.parameters().get('place')).toMatch(/^\d+$/);
	const place = Number(explorer.parameters().get('place'));
	await expect
		.poll(async () => (await drawn(explorer))[1])
		.toBe(await countIn('2012/2014', { kinds: [1], places: [place] }));
	await page.getByRole('button', { name: 'Show everything' }).click();
	await expect.poll(async () => (await drawn(explorer))[1]).toBe(await countIn('2012/2014'));
});

test('a place tells its numbers over time; the way back is there', async ({ page, site }) => {
	const explorer = await open(page, site, 'time=2012&select=place:0');
	await expect(page.getByRole('heading', { level: 1, name: 'Place 1' })).toBeVisible();
	await expect(page.getByRole('img', { name: /columns over time/ })).toBeVisible();
	await explorer.rows.first().getByRole('link').click();
	await expect(page.getByRole('link', { name: /^Party/ }).first()).toBeVisible();
	await page.keyboard.press('Escape');
	await expect.poll(() => explorer.parameters().get('select')).toBeNull();
	await expect(explorer.rows).toHaveCount(50);
});

test('an address hides nothing until it is shown', async ({ page, site }) => {
	await page.goto(`${site}${DATASET}/?time=2012&select=place:0`);
	await expect(page.locator('html')).not.toHaveAttribute('data-asked');
	await expect(page.locator('.panel')).toBeVisible();
	await expect(page.getByRole('heading', { level: 1, name: 'Place 1' })).toBeVisible();
});

test('with less motion whole years follow each other, and nothing moves', async ({
	page,
	site
}) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const explorer = await open(page, site, 'time=2011');
	await explorer.play().click();
	await expect(explorer.map).toHaveAttribute('data-slice', '2012');
	await expect(explorer.map).toHaveAttribute('data-slice', '2013');
	await explorer.pause().click();
	expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('keys move the thumbs, play and pause', async ({ page, site }) => {
	const explorer = await open(page, site, 'time=2012');
	await explorer.thumbs.last().focus();
	await page.keyboard.press('ArrowRight');
	await expect(explorer.map).toHaveAttribute('data-slice', '2012/2013');
	expect((await drawn(explorer))[1]).toBe(await countIn('2012/2013'));
	await explorer.play().click();
	await expect(explorer.map).not.toHaveAttribute('data-slice', '2012/2013');
	await explorer.pause().click();
	await explorer.settle();
	const [slice, events] = await drawn(explorer);
	expect(events).toBe(await countIn(slice));
});

test('a host without ranges sends the whole file, once', async ({ page, site }) => {
	let asked = 0;
	await page.route('**/columns.bin', async (route) => {
		asked++;
		const { range, ...headers } = route.request().headers();
		expect(range).toBeDefined();
		await route.continue({ headers });
	});
	const explorer = await open(page, site);
	expect(asked).toBe(1);
	const [slice, events] = await drawn(explorer);
	expect(events).toBe(await countIn(slice));
});

for (const [name, damage] of Object.entries({
	'cut off': (bytes: Buffer) => bytes.subarray(0, bytes.length - 1000),
	changed: (bytes: Buffer) => Buffer.from(bytes).fill(0, bytes.length - 99, bytes.length - 90)
})) {
	test(`nothing is shown of a file that is ${name}`, async ({ page, site }) => {
		const body = damage(readFileSync(`${FOLDER}/columns.bin`));
		await page.route('**/columns.bin', (route) => route.fulfill({ body }));
		await page.goto(`${site}${DATASET}/`);
		const alert = page.getByRole('alert');
		await expect(alert).toContainText('These files cannot be shown');
		await expect(alert).toContainText('Write or download the files anew');
		await expect(page.locator('li[data-record]')).toHaveCount(0);
		await page.unroute('**/columns.bin');
		await alert.getByRole('button', { name: 'Try again' }).click();
		await expect(page.locator('li[data-record]')).toHaveCount(50);
		await expect(alert).toHaveCount(0);
	});
}

test('what cannot be fetched can be tried again', async ({ page, site, misdeeds }) => {
	await page.route('**/columns.bin', (route) => route.abort());
	await page.goto(`${site}${DATASET}/`);
	await expect(page.getByRole('alert')).toContainText('columns.bin could not be fetched');
	await page.unroute('**/columns.bin');
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(page.locator('li[data-record]')).toHaveCount(50);
	// The browser itself reports what it could not fetch.
	misdeeds.errors = misdeeds.errors.filter((error) => !/Failed to load resource/.test(error));
});

test('axe finds nothing, on a desk and on a phone', async ({ page, site }) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	const explorer = await open(page, site, 'time=2012');
	await page.getByText('Narrow by certainty').click();
	expect(await axeFindings(page)).toEqual([]);
	await page.setViewportSize({ width: 390, height: 844 });
	await explorer.settle();
	expect(await axeFindings(page)).toEqual([]);
});

test('places are found by name, and the theme is the reader’s', async ({ page, site }) => {
	const explorer = await open(page, site, 'time=2012');
	await page.keyboard.press('/');
	await page.getByRole('searchbox').fill('place 12');
	const places = page.getByRole('region', { name: 'Places' });
	await places.getByRole('link', { name: 'Place 12', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Place 12' })).toBeVisible();
	await expect.poll(() => explorer.parameters().get('map')).toMatch(/,5$/);
	await page.keyboard.press('Escape');
	await page.getByText('Display', { exact: true }).click();
	await page.getByLabel('Theme').selectOption('dark');
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
