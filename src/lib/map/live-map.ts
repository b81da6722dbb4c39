import { Map as MapLibreMap, setWorkerUrl, type GeoJSONSource } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { FeatureCollection } from 'geojson';
import type { Camera, ProjectionName } from '#lib/core/address/view.ts';
import type { PeriodTable } from '#lib/core/basemap/period-table.ts';
import type { Viewport } from '#lib/core/scene/viewport.ts';
import type { Day } from '#lib/core/time/day.ts';
import { toSafeCamera, ZOOM_RANGE } from '#lib/draw/camera-limits.ts';
import { LAND_LEVELS, toLandLevel, type LandLevel } from '#lib/draw/land-level.ts';
import type { Basemap, BasemapLook, BasemapShapes } from '#lib/map/basemap.ts';
import { SOURCES, type SourceName } from '#lib/map/basemap-style.ts';
import { CameraKey } from '#lib/map/camera-key.ts';
import { GROUND } from '#lib/map/ground.ts';
import { toHatchImage } from '#lib/map/hatch-image.ts';
import { toLiveViewport } from '#lib/map/live-viewport.ts';
import { PeriodStates } from '#lib/map/period-states.ts';
import { watchSilence } from '#lib/map/silence.ts';
import { nextTask } from '#lib/ui/next-task.ts';
import './live-map.css';

setWorkerUrl(workerUrl);

export interface LiveMapOptions {
	/** An empty element of the map's size. */
	container: HTMLElement;
	basemap: Basemap;
	look: BasemapLook;
	/** Whose borders are shown at first. */
	day: Day;
	camera: Camera;
	/** Of its first outlines. */
	level: LandLevel;
	projection: ProjectionName;
	/** Accessible name of the map. */
	title: string;
	/** A page around it scrolls: wheels move the map with Ctrl only, and fingers in pairs. */
	cooperative: boolean;
	/** In the first frame after each change of the camera, while it is being drawn. */
	onframe: (viewport: Viewport) => void;
	onmovestart: () => void;
	/** The camera has come to rest; `asked` where it was moved by the reader or by `go`. */
	onsettle: (camera: Camera, asked: boolean) => void;
	/** A click on nothing but land and water. */
	onbackground: () => void;
	/** The browser has taken the graphics away: this map draws no more and is to be removed. */
	onlost: () => void;
	/** Nothing has been heard of the map for long; it may still come. */
	onsilence: () => void;
}

/** A map is not expected soon when nothing has come of its data for so long in a visible page. */
const LONGEST_SILENCE_MS = 10_000;
/** Says of a camera change that nobody asked for it. */
const UNASKED = { unasked: true };
/** In the words of the page. */
const COOPERATIVE_WORDS = {
	'CooperativeGesturesHandler.WindowsHelpText': 'Hold Ctrl and scroll to zoom the map',
	'CooperativeGesturesHandler.MacHelpText': 'Hold ⌘ and scroll to zoom the map',
	'CooperativeGesturesHandler.MobileHelpText': 'Move the map with two fingers'
};

/** Owns the imperative map: nothing else imports MapLibre. Positions in CSS pixels of the map. */
export class LiveMap {
	readonly #map: MapLibreMap;
	readonly #options: LiveMapOptions;
	readonly #states: PeriodStates;
	readonly #drawn: CameraKey;
	#projection: ProjectionName;
	#size: { width: number; height: number };
	#lit: ReadonlySet<string> = new Set();
	/** Of the outlines that are shown or on their way, among `LAND_LEVELS`. */
	#levelRank: number;

	/**
	 * Resolves when the map has drawn the basemap, however late that is.
	 * @throws where it cannot be drawn: no WebGL2, no worker, no basemap
	 */
	static async open(options: LiveMapOptions): Promise<LiveMap> {
		const { basemap, container, level } = options;
		let isCoarse = false;
		const [shapes, periods] = await Promise.all([
			basemap.shapes(level).catch(() => ((isCoarse = true), basemap.shapes('world'))),
			basemap.periods()
		]);
		const rank = isCoarse ? 0 : LAND_LEVELS.indexOf(level);
		// Outlines were laid out in this task.
		await nextTask();
		const live = new LiveMap(options, periods, rank);
		// What lies under it is to be seen until it has drawn everything.
		container.style.visibility = 'hidden';
		try {
			await live.#firstDrawing(shapes);
		} catch (error) {
			live.remove();
			container.replaceChildren();
			throw error;
		} finally {
			container.style.visibility = '';
		}
		return live;
	}

	private constructor(options: LiveMapOptions, periods: PeriodTable, levelRank: number) {
		const { container, basemap, look, camera, projection, cooperative } = options;
		this.#options = options;
		this.#levelRank = levelRank;
		this.#projection = projection;
		this.#size = {
			width: container.clientWidth,
			height: container.clientHeight
		};
		this.#states = new PeriodStates(periods, (source, id, state) =>
			this.#map.setFeatureState({ source, id }, state)
		);
		const style = basemap.style(look);
		const { lng, lat, ...rest } = toSafeCamera(camera);
		this.#map = new MapLibreMap({
			container,
			style: { ...style, projection: { type: projection } },
			center: [lng, lat],
			...rest,
			minZoom: ZOOM_RANGE[0],
			maxZoom: ZOOM_RANGE[1],
			attributionControl: false,
			dragRotate: false,
			pitchWithRotate: false,
			touchPitch: false,
			trackResize: false,
			cooperativeGestures: cooperative,
			fadeDuration: 0,
			validateStyle: false,
			locale: { 'Map.Title': options.title, ...COOPERATIVE_WORDS }
		});
		this.#drawn = new CameraKey(this.#map);
		this.#map.touchZoomRotate.disableRotation();
		this.#map.keyboard.disableRotation();
		this.#map.setMissingStyleImageResolver((id) => {
			const hatch = toHatchImage(id);
			if (hatch) this.#map.addImage(id, hatch, { pixelRatio: 2 });
		});
		this.#listen();
	}

	/** For what draws upon it and comes later than the map. */
	get map(): MapLibreMap {
		return this.#map;
	}

	/** Of the outlines that are shown or on their way. */
	get level(): LandLevel {
		return LAND_LEVELS[this.#levelRank]!;
	}

	/** Children of this element let drags and wheels through to the map. */
	get overlayParent(): HTMLElement {
		return this.#map.getCanvasContainer();
	}

	/** Takes a new look without moving anything. */
	restyle(look: BasemapLook): void {
		for (const { id, paint = {} } of this.#options.basemap.style(look).layers) {
			for (const [property, value] of Object.entries(paint)) {
				const known = this.#map.getPaintProperty(id, property as 'line-color');
				if (JSON.stringify(known) === JSON.stringify(value)) continue;
				// Which property it is only shows at run time; any one stands for all.
				this.#map.setPaintProperty(id, property as 'line-color', value as string);
			}
		}
	}

	/** Shows the borders of a day. */
	showDay(day: Day): void {
		this.#states.show(day);
	}

	/** Lights these areas and no others. */
	light(areas: ReadonlySet<string>): void {
		const setLit = (id: string, lit: boolean) =>
			this.#map.setFeatureState({ source: 'areas', id }, { lit });
		for (const id of this.#lit) if (!areas.has(id)) setLit(id, false);
		for (const id of areas) if (!this.#lit.has(id)) setLit(id, true);
		this.#lit = areas;
	}

	setProjection(projection: ProjectionName): void {
		if (projection === this.#projection) return;
		this.#projection = projection;
		this.#drawn.forget();
		this.#map.setProjection({ type: projection });
	}

	/** Moves the camera, in flight unless the reader asked for less motion. */
	go(camera: Camera): void {
		const { lng, lat, ...rest } = toSafeCamera(camera);
		this.#map.flyTo({ center: [lng, lat], ...rest, maxDuration: 1500 });
	}

	/** Moves the camera at once, and tells nobody. */
	jump(camera: Camera): void {
		const { lng, lat, ...rest } = toSafeCamera(camera);
		this.#map.jumpTo({ center: [lng, lat], ...rest }, UNASKED);
	}

	zoomBy(steps: number): void {
		this.#map.easeTo({ zoom: this.#map.getZoom() + steps, duration: 300 });
	}

	/** Arrow keys move the map, unless they are needed by what lies on it. */
	setKeyboard(enabled: boolean): void {
		if (enabled) this.#map.keyboard.enable();
		else this.#map.keyboard.disable();
	}

	resize(width: number, height: number): void {
		this.#size = { width, height };
		this.#drawn.forget();
		this.#map.resize(UNASKED);
	}

	remove(): void {
		this.#map.remove();
	}

	#listen(): void {
		const { onframe, onmovestart, onsettle, onbackground, onlost, day } = this.#options;
		const map = this.#map;
		map.once('style.load', () => this.#states.show(day));
		map.on('render', () => {
			if (this.#drawn.take()) onframe(toLiveViewport(map, this.#size, this.#projection));
		});
		map.on('movestart', onmovestart);
		map.on('moveend', (event) => {
			const isAsked = !('unasked' in event);
			void this.#refine(isAsked);
			onsettle(this.#camera(), isAsked);
		});
		map.on('click', (event) => {
			if (event.originalEvent.target === map.getCanvas()) onbackground();
		});
		// What comes back has lost its states and images, so a new map takes its place.
		map.on('webglcontextlost', onlost);
	}

	/** Each source is handed over in a task of its own, and the first program made before the rest. */
	async #firstDrawing(shapes: BasemapShapes): Promise<void> {
		const data = { ...this.#states.take(shapes), ground: GROUND };
		const silence = watchSilence(LONGEST_SILENCE_MS, this.#options.onsilence);
		try {
			this.#map.on('sourcedata', silence.alive);
			await this.#map.once('style.load');
			for (const name of SOURCES) {
				await nextTask();
				this.#fill({ [name]: data[name] });
				if (name === 'ground') await this.#map.once('idle');
			}
			await this.#map.once('idle');
		} finally {
			silence.end();
			this.#map.off('sourcedata', silence.alive);
		}
		// Without its worker the map still says that it has loaded, with nothing in it.
		const features = this.#map.querySourceFeatures('ground');
		if (features.length === 0) throw new Error('The map has loaded without drawing anything');
		this.#drawn.forget();
	}

	/** Fetches finer outlines when they are first of use. Without them the coarser ones stay. */
	async #refine(asked: boolean): Promise<void> {
		const level = toLandLevel(this.#map.getZoom(), asked);
		const rank = LAND_LEVELS.indexOf(level);
		if (rank <= this.#levelRank) return;
		const before = this.#levelRank;
		this.#levelRank = rank;
		const shapes = await this.#options.basemap.shapes(level).catch(() => null);
		if (!shapes) this.#levelRank = before;
		else if (this.#levelRank === rank) this.#fill(this.#states.take(shapes));
	}

	#fill(data: Partial<Record<SourceName, FeatureCollection>>): void {
		for (const name of SOURCES) {
			const features = data[name];
			if (features) void this.#map.getSource<GeoJSONSource>(name)?.setData(features);
		}
	}

	#camera(): Camera {
		const { lng, lat } = this.#map.getCenter();
		return {
			lng,
			lat,
			zoom: this.#map.getZoom(),
			bearing: this.#map.getBearing(),
			pitch: this.#map.getPitch()
		};
	}
}
