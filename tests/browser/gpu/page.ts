import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import { toSliceTicks } from '#lib/core/engine/slice-window.ts';
import type { SliceFilter, SliceRequest } from '#lib/core/engine/slice-request.ts';
import { MemoryEngine } from '#lib/core/engine/memory-engine.ts';
import { PLAIN_SCAN } from '#lib/core/engine/row-scan.ts';
import { toRowFilter } from '#lib/core/engine/row-filter.ts';
import { windowTiers } from '#lib/core/engine/window-tiers.ts';
import { listDiscs } from '#lib/core/crowd/list-discs.ts';
import { LargeLayers } from '#lib/gpu/large-layers.ts';
import type { DrawnDisc, LargeFocus, LargeFrame, LargeStyle } from '#lib/core/crowd/large-scene.ts';
import { toWorld } from './world.ts';

const LAND = '#ffffff';
const STYLE: LargeStyle = {
	kinds: [
		{ color: [20, 41, 107], shape: 'circle' },
		{ color: [201, 110, 21], shape: 'triangle-up' },
		{ color: [58, 150, 128], shape: 'square' },
		{ color: [107, 18, 25], shape: 'star' }
	],
	ink: [28, 31, 33],
	land: [255, 255, 255],
	landLit: [252, 251, 248],
	flow: [45, 58, 66],
	selection: [26, 90, 138]
};

interface Ask {
	window: readonly [from: number, to: number];
	dates?: SliceRequest['dates'];
	filter?: SliceFilter;
}

/** A bare map with the layers on it, for tests to drive. */
class Bench {
	readonly world = toWorld();
	readonly engine = new MemoryEngine(this.world.columns);
	readonly drawn: number[] = [];
	readonly map: MapLibreMap;
	readonly layers: LargeLayers;

	constructor(map: MapLibreMap) {
		this.map = map;
		this.layers = new LargeLayers(map, this.world, STYLE, {
			ondraw: ({ events }) => this.drawn.push(events)
		});
	}

	discs(most: number): DrawnDisc[] {
		return listDiscs(this.layers.scene!, most);
	}

	/** Shows a slice and gives the number of its events. */
	ask({ window, dates = 'possible', filter = {} }: Ask): number {
		const { columns } = this.world;
		const counts = [
			{ by: 'place', value: 'number' },
			{ by: 'pair', value: 'number', top: 1000 }
		] as const;
		const request: SliceRequest = { window, mode: 'window', dates, filter, want: { counts } };
		const { columns: answer } = this.engine.slice(request);
		const ticks = toSliceTicks(request);
		const frame: LargeFrame = {
			selection: {
				columns,
				window: ticks,
				dates,
				filter: toRowFilter(columns, filter),
				scan: PLAIN_SCAN
			},
			found: windowTiers(columns, ticks),
			events: answer.events,
			places: answer.counts[0]!,
			pairs: answer.counts[1]!
		};
		this.layers.show(frame);
		return answer.events;
	}

	focus(focus: LargeFocus): void {
		this.layers.focus(focus);
	}

	/** The picture, once everything is drawn: rows from the bottom, four bytes a pixel. */
	async pixels(): Promise<{ data: Uint8Array; width: number; height: number }> {
		const gl = this.map.getCanvas().getContext('webgl2')!;
		const [width, height] = [gl.drawingBufferWidth, gl.drawingBufferHeight];
		const data = new Uint8Array(4 * width * height);
		await new Promise<void>((done) => {
			this.map.once('render', () => {
				gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, data);
				done();
			});
			this.map.triggerRepaint();
		});
		return { data, width, height };
	}

	/** Number of pixels on which anything is drawn, within a circle where one is given. */
	async inked(circle?: { x: number; y: number; radius: number }): Promise<number> {
		const { data, width, height } = await this.pixels();
		let count = 0;
		for (let at = 0; at < width * height; at++) {
			const [x, y] = [at % width, height - 1 - Math.floor(at / width)];
			if (circle && Math.hypot(x + 0.5 - circle.x, y + 0.5 - circle.y) > circle.radius) continue;
			if (data[4 * at]! + data[4 * at + 1]! + data[4 * at + 2]! < 720) count++;
		}
		return count;
	}

	/** Colours of single pixels, as `r,g,b`. */
	async colours(points: readonly { x: number; y: number }[]): Promise<string[]> {
		const { data, width, height } = await this.pixels();
		return points.map(({ x, y }) => {
			const at = 4 * ((height - 1 - Math.floor(y)) * width + Math.floor(x));
			return data.subarray(at, at + 3).join();
		});
	}

	project(place: number): { x: number; y: number } {
		const { lng, lat } = this.world;
		const { x, y } = this.map.project([lng[place]!, lat[place]!]);
		return { x, y };
	}

	loseGraphics(): Promise<void> {
		const gl = this.map.getCanvas().getContext('webgl2')!;
		const loss = gl.getExtension('WEBGL_lose_context')!;
		return new Promise((done) => {
			this.map.once('webglcontextlost', () => setTimeout(() => loss.restoreContext(), 0));
			this.map.once('style.load', () => done());
			loss.loseContext();
		});
	}
}

declare global {
	var bench: Bench;
	var ready: Promise<void>;
}

setWorkerUrl('/maplibre-gl-worker.mjs');
const map = new MapLibreMap({
	container: 'map',
	style: {
		version: 8,
		sources: {},
		layers: [{ id: 'land', type: 'background', paint: { 'background-color': LAND } }]
	},
	center: [10, 20],
	zoom: 1,
	attributionControl: false,
	fadeDuration: 0
});
globalThis.ready = map.once('load').then(() => {
	globalThis.bench = new Bench(map);
});
