import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import type { TickRange } from '#lib/core/columns/ticks.ts';
import { toActiveRows } from './active-rows.ts';
import { PointCount } from './point-count.ts';
import { readWorld, type SyntheticWorld } from './synthetic-world.ts';

/**
 * Shows a window of time; what is on the map follows in later frames: those after what it promises,
 * if it promises something.
 */
export type ShowWindow = (window: TickRange) => void | Promise<void>;
/** Prepares a way of drawing on a map. */
export type OpenRenderer = (map: MapLibreMap, world: SyntheticWorld) => ShowWindow;

/** One way of drawing, with the events of one size. */
class Renderer {
	readonly map: MapLibreMap;
	readonly columns: SyntheticWorld['columns'];
	readonly #points: PointCount;
	readonly #show: ShowWindow;

	constructor(map: MapLibreMap, world: SyntheticWorld, open: OpenRenderer) {
		this.map = map;
		this.columns = world.columns;
		this.#points = new PointCount(map);
		this.#show = open(map, world);
	}

	/** Shows a window and resolves with the time until all is drawn, in ms. */
	async step(window: TickRange): Promise<number> {
		const start = performance.now();
		const shown = this.#show(window);
		if (shown) await shown;
		const idle = this.map.once('idle');
		this.map.triggerRepaint();
		await idle;
		const gl = this.map.getCanvas().getContext('webgl2')!;
		gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
		return performance.now() - start;
	}

	/** How many points the last frame drew, and how many there are in a window: a flow has two ends. */
	countPoints(window: TickRange): { drawn: number; active: number } {
		const { count, flowFrom } = this.columns;
		const countFrom = (row: number) => toActiveRows(this.columns, window, [row, count]).length;
		return { drawn: this.#points.last, active: countFrom(0) + countFrom(flowFrom) };
	}
}

declare global {
	var openRenderer: (
		name: string,
		events: number,
		zoom: number,
		projection: 'mercator' | 'globe'
	) => Promise<number>;
	var renderer: Renderer;
}

/** Lets what opens the page choose one of these. */
export function offerRenderers(renderers: Readonly<Record<string, OpenRenderer>>): void {
	setWorkerUrl('/maplibre-gl-worker.mjs');
	/** Resolves with the time from having the columns to the first picture, in ms. */
	globalThis.openRenderer = async (name, events, zoom, type) => {
		const open = renderers[name];
		if (!open) throw new Error(`There is no renderer ${name}.`);
		const map = new MapLibreMap({
			container: 'map',
			style: {
				version: 8,
				sources: {},
				layers: [{ id: 'land', type: 'background', paint: { 'background-color': '#f4f1ea' } }]
			},
			center: [10, 20],
			zoom,
			attributionControl: false,
			fadeDuration: 0
		});
		await map.once('load');
		map.setProjection({ type });
		const world = await readWorld(events);
		const start = performance.now();
		globalThis.renderer = new Renderer(map, world, open);
		await globalThis.renderer.step([0, 30 * 1440 - 1]);
		return performance.now() - start;
	};
}
