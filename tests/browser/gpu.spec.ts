import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { serveFolder } from '../../src/tools/static-server.mjs';
import { bundleMapPage } from '../../bench/renderers/bundle-map-page.ts';
import { LIVE } from '../support/graphics.ts';
import type {} from './gpu/page.ts';

const test = base.extend<object, { address: string }>({
	address: [
		async ({}, use) => {
			const folder = await mkdtemp(join(tmpdir(), 'layers-'));
			await bundleMapPage('tests/browser/gpu/page.ts', folder);
			const { url, close } = await serveFolder({ folder, port: 0 });
			await use(url);
			await close();
			await rm(folder, { recursive: true });
		},
		{ scope: 'worker' }
	]
});

test.use({ viewport: { width: 400, height: 300 } });

async function open(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await page.waitForFunction(() => 'ready' in globalThis);
	await page.evaluate(() => globalThis.ready);
}

const SLICES = 'slices of large data are drawn, pointed at and come back';

test(SLICES, { tag: LIVE }, async ({ page, address }) => {
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	await open(page, address);

	await test.step('only what is in the window is drawn, where it is', async () => {
		const found = await page.evaluate(async () => {
			const before = bench.ask({ window: [-9, -5] });
			const inkBefore = await bench.inked();
			const one = bench.ask({ window: [0, 0] });
			const ink = await bench.inked();
			const at = bench.project(1);
			const inkThere = await bench.inked({ ...at, radius: 6 });
			return { before, inkBefore, one, ink, inkThere, picked: bench.layers.pick(at.x, at.y) };
		});
		expect(found).toMatchObject({ before: 0, inkBefore: 0, one: 1 });
		expect(found.ink).toBeGreaterThan(15);
		expect(found.inkThere).toBe(found.ink);
		expect(found.picked).toMatchObject({ type: 'event', place: 1 });
	});

	await test.step('many events of a place are one disc, with the shares of their kinds', async () => {
		const found = await page.evaluate(async () => {
			bench.ask({ window: [12, 12] });
			await bench.pixels();
			const { x, y } = bench.project(0);
			const { fullRadius, isTold } = bench.layers.legend!;
			const [disc] = bench.discs(3);
			const rim = disc!.radius - 3;
			const colours = await bench.colours([
				{ x: x + rim, y },
				{ x: x - rim, y }
			]);
			const nobody = { window: [12, 12] as const, filter: { kinds: [3] } };
			return {
				colours,
				disc,
				fullRadius,
				isTold,
				picked: bench.layers.pick(x + 4, y - 4),
				filtered: [bench.ask(nobody), await bench.inked()],
				half: [
					bench.ask({ window: [12, 12], filter: { kinds: [1] } }),
					await bench.colours([{ x: x + rim, y }])
				]
			};
		});
		expect(found.colours).toEqual(['20,41,107', '201,110,21']);
		expect(found.disc).toMatchObject({ place: 0, count: 200 });
		expect(found.disc?.radius).toBeCloseTo(found.fullRadius, 6);
		expect(found.isTold).toBe(true);
		expect(found.picked).toEqual({ type: 'place', place: 0 });
		expect(found.filtered).toEqual([0, 0]);
		expect(found.half[0]).toBe(100);
	});

	await test.step('flows join places, also across the edge of the world, and are pointed at', async () => {
		const found = await page.evaluate(async () => {
			bench.ask({ window: [30, 30] });
			const whole = await bench.inked();
			const [from, to] = [bench.project(1), bench.project(2)];
			const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
			const right = { x: middle.x - 5, y: middle.y - 5 };
			const flow = await bench.inked({ ...middle, radius: 14 });
			const picked = bench.layers.pick(right.x, right.y);
			bench.focus({ selected: { type: 'pair', from: 4, to: 5 }, hovered: null });
			const faint = await bench.colours([right]);
			bench.focus({ selected: null, hovered: null });
			// Both ends are far outside; an arrow also ends where its line leaves the view.
			bench.map.jumpTo({ center: [24.8, 2.6], zoom: 8 });
			const crossing = await bench.inked();
			bench.map.jumpTo({ center: [40, 20], zoom: 8 });
			const leaving = await bench.inked({ x: 0, y: 300, radius: 120 });
			bench.map.jumpTo({ center: [180, 0], zoom: 3 });
			const edge = await bench.inked({ x: 200, y: 150, radius: 30 });
			bench.map.jumpTo({ center: [-179, 0], zoom: 3 });
			const otherEdge = await bench.inked({ x: 194, y: 150, radius: 30 });
			bench.map.jumpTo({ center: [10, 20], zoom: 1 });
			return { whole, flow, picked, faint, crossing, leaving, edge, otherEdge };
		});
		expect(found.flow).toBeGreaterThan(40);
		expect(found.picked).toEqual({ type: 'pair', from: 1, to: 2 });
		expect(Number(found.faint[0]?.split(',')[0])).toBeGreaterThan(200);
		expect(found.crossing).toBeGreaterThan(100);
		expect(found.leaving).toBeGreaterThan(40);
		expect(found.edge).toBeGreaterThan(20);
		expect(Math.abs(found.edge - found.otherEdge)).toBeLessThan(found.edge / 3);
	});

	await test.step('an event nowhere known is counted and not drawn', async () => {
		const found = await page.evaluate(async () => [
			bench.ask({ window: [40, 40] }),
			await bench.inked()
		]);
		expect(found).toEqual([1, 0]);
	});

	await test.step('of slices asked for between two frames the last is the one drawn', async () => {
		const { told, ink, again } = await page.evaluate(async () => {
			bench.ask({ window: [0, 0] });
			const ink = await bench.inked();
			bench.drawn.length = 0;
			for (let day = 30; day >= 0; day--) bench.ask({ window: [day, day] });
			return { again: await bench.inked(), told: bench.drawn, ink };
		});
		expect(told).toEqual([1]);
		expect(again).toBe(ink);
	});

	await test.step('lost graphics come back with the same picture', async () => {
		const { before, after } = await page.evaluate(async () => {
			bench.ask({ window: [10, 200] });
			const before = await bench.inked();
			await bench.loseGraphics();
			return { before, after: await bench.inked() };
		});
		expect(before).toBeGreaterThan(500);
		expect(after).toBe(before);
	});

	await test.step('the globe shows what is on this side of it', async () => {
		const found = await page.evaluate(async () => {
			bench.map.setProjection({ type: 'globe' });
			bench.map.jumpTo({ center: [40, 20], zoom: 1.5 });
			bench.ask({ window: [0, 0] });
			const front = bench.layers;
			const at = bench.project(1);
			await bench.pixels();
			const [colour] = await bench.colours([at]);
			const picked = front.pick(at.x, at.y);
			bench.map.jumpTo({ center: [-140, -20], zoom: 1.5 });
			await bench.pixels();
			const behind = bench.project(1);
			return { colour, picked, behind: front.pick(behind.x, behind.y) };
		});
		expect(found.colour).toBe('20,41,107');
		expect(found.picked).toMatchObject({ type: 'event', place: 1 });
		expect(found.behind).toBeNull();
	});

	await test.step('layers that are removed leave nothing behind', async () => {
		const left = await page.evaluate(async () => {
			bench.layers.remove();
			return bench.map.getStyle().layers.map(({ id }) => id);
		});
		expect(left).toEqual(['land']);
	});
	expect(errors).toEqual([]);
});
