import {
	Map as MapLibreMap,
	setWorkerUrl,
	type GeoJSONSource,
	type LayerSpecification
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { FeatureCollection } from 'geojson';
import type { Camera, ProjectionName } from '#lib/core/address/view.ts';
import type { Viewport } from '#lib/core/scene/viewport.ts';
import {
	DETAIL_LEVELS,
	type Basemap,
	type BasemapLook,
	type BasemapShapes
} from '#lib/map/basemap.ts';
import { CLEAR_IMAGE, DOT_IMAGE, type SourceName } from '#lib/map/basemap-style.ts';
import { toSafeCamera, ZOOM_RANGE } from '#lib/draw/camera-limits.ts';
import { toDotImage } from '#lib/map/dot-image.ts';
import { toFontFaces } from '#lib/map/font-faces.ts';
import { inTime } from '#lib/map/in-time.ts';
import { toClearFeatures, type ClearBox } from '#lib/map/keep-clear.ts';
import { toLiveViewport } from '#lib/map/live-viewport.ts';
import './live-map.css';

setWorkerUrl(workerUrl);

export interface LiveMapOptions {
	/** An empty element of the map's size. */
	container: HTMLElement;
	basemap: Basemap;
	look: BasemapLook;
	camera: Camera;
	projection: ProjectionName;
	/** Accessible name of the map. */
	title: string;
	/** In every frame, while it is being drawn. */
	onframe: (viewport: Viewport) => void;
	onmovestart: () => void;
	/** The camera has come to rest; `asked` where it was moved by the reader or by `go`. */
	onsettle: (camera: Camera, asked: boolean) => void;
	/** A click on nothing but land and water. */
	onbackground: () => void;
	/** The browser has taken the graphics away (false) or given them back (true). */
	ongraphics: (available: boolean) => void;
}

/** The map counts as broken when nothing has come of its data for so long in a visible page. */
const LONGEST_SILENCE_MS = 10_000;
/** From these zooms on coarse outlines show; a reader who moves the map looks closer at it. */
const REGION_ZOOM = 4.3;
const ASKED_REGION_ZOOM = 3;
const DETAIL_ZOOM = 5.4;
const SHAPE_NAMES = ['areas', 'coast', 'borders', 'disputed', 'lakes', 'rivers'] as const;
/** Says of a camera change that nobody asked for it. */
const UNASKED = { unasked: true };

/** Owns the imperative map: nothing else imports MapLibre. Positions in CSS pixels of the map. */
export class LiveMap {
	readonly #map: MapLibreMap;
	readonly #options: LiveMapOptions;
	#look: BasemapLook;
	#projection: ProjectionName;
	#size: { width: number; height: number };
	#lit: ReadonlySet<string> = new Set();
	/** Of the outlines that are shown or on their way, among `DETAIL_LEVELS`. */
	#detailRank = 0;

	/**
	 * Resolves when the map has drawn the basemap.
	 * @throws where it cannot be drawn: no WebGL2, no worker, no basemap
	 */
	static async open(options: LiveMapOptions): Promise<LiveMap> {
		const { basemap, look, container } = options;
		const [shapes, names] = await Promise.all([
			basemap.shapes('world'),
			basemap.names(look.language)
		]);
		const live = new LiveMap(options, { ...shapes, names });
		try {
			await live.#firstDrawing();
		} catch (error) {
			live.remove();
			container.replaceChildren();
			throw error;
		}
		return live;
	}

	private constructor(options: LiveMapOptions, data: BasemapShapes & { names: FeatureCollection }) {
		const { container, basemap, look, camera, projection } = options;
		this.#options = options;
		this.#look = look;
		this.#projection = projection;
		this.#size = { width: container.clientWidth, height: container.clientHeight };
		const style = basemap.style(look);
		for (const [name, source] of Object.entries(style.sources)) {
			if (source.type !== 'geojson') continue;
			source.data = name === 'clear' ? toClearFeatures() : data[name as keyof typeof data];
		}
		const { lng, lat, ...rest } = toSafeCamera(camera);
		this.#map = new MapLibreMap({
			container,
			style: { ...style, 'font-faces': toFontFaces(), projection: { type: projection } },
			center: [lng, lat],
			...rest,
			minZoom: ZOOM_RANGE[0],
			maxZoom: ZOOM_RANGE[1],
			attributionControl: false,
			dragRotate: false,
			pitchWithRotate: false,
			touchPitch: false,
			trackResize: false,
			fadeDuration: 0,
			validateStyle: false,
			locale: { 'Map.Title': options.title }
		});
		this.#map.touchZoomRotate.disableRotation();
		this.#map.keyboard.disableRotation();
		this.#map.setMissingStyleImageResolver((id) => {
			if (id === CLEAR_IMAGE) this.#map.addImage(id, new ImageData(1, 1));
			if (id === DOT_IMAGE) this.#map.addImage(id, toDotImage(), { sdf: true });
		});
		this.#listen();
	}

	/** Children of this element let drags and wheels through to the map. */
	get overlayParent(): HTMLElement {
		return this.#map.getCanvasContainer();
	}

	/** Takes a new look without moving anything. */
	restyle(look: BasemapLook): void {
		const speaks = this.#look.language;
		this.#look = look;
		for (const layer of this.#options.basemap.style(look).layers) this.#repaint(layer);
		if (look.language !== speaks) void this.#rename(look.language);
	}

	/** Lights these areas and no others. */
	light(areas: ReadonlySet<string>): void {
		const setLit = (id: string, lit: boolean) =>
			this.#map.setFeatureState({ source: 'areas', id }, { lit });
		for (const id of this.#lit) if (!areas.has(id)) setLit(id, false);
		for (const id of areas) if (!this.#lit.has(id)) setLit(id, true);
		this.#lit = areas;
	}

	/** Names of the basemap keep off these boxes, which stay where they are on the ground. */
	keepClear(boxes: readonly ClearBox[]): void {
		const onGround = (x: number, y: number) => this.#map.unproject([x, y]);
		this.#fill('clear', toClearFeatures(boxes, onGround));
	}

	setProjection(projection: ProjectionName): void {
		if (projection === this.#projection) return;
		this.#projection = projection;
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
		this.#map.resize(UNASKED);
	}

	remove(): void {
		this.#map.remove();
	}

	#listen(): void {
		const { onframe, onmovestart, onsettle, onbackground, ongraphics } = this.#options;
		const map = this.#map;
		map.on('render', () => onframe(toLiveViewport(map, this.#size, this.#projection)));
		map.on('movestart', onmovestart);
		map.on('moveend', (event) => {
			const isAsked = !('unasked' in event);
			onsettle(this.#camera(), isAsked);
			void this.#refine(isAsked);
		});
		map.on('click', (event) => {
			if (event.originalEvent.target === map.getCanvas()) onbackground();
		});
		map.on('webglcontextlost', () => ongraphics(false));
		map.on('webglcontextrestored', () => ongraphics(true));
	}

	async #firstDrawing(): Promise<void> {
		await inTime(this.#map.once('load'), LONGEST_SILENCE_MS, (alive) =>
			this.#map.on('sourcedata', alive)
		);
		// Without its worker the map still says that it has loaded, with nothing in it.
		const features = this.#map.querySourceFeatures('clear');
		if (features.length === 0) throw new Error('The map has loaded without drawing anything');
	}

	/** Fetches finer outlines when they are first of use. Without them the coarser ones stay. */
	async #refine(asked: boolean): Promise<void> {
		const zoom = this.#map.getZoom();
		const isNear = zoom >= REGION_ZOOM || (asked && zoom >= ASKED_REGION_ZOOM);
		const level = zoom >= DETAIL_ZOOM ? 'detail' : isNear ? 'region' : 'world';
		const rank = DETAIL_LEVELS.indexOf(level);
		if (rank <= this.#detailRank) return;
		const before = this.#detailRank;
		this.#detailRank = rank;
		const shapes = await this.#options.basemap.shapes(level).catch(() => null);
		if (!shapes) this.#detailRank = before;
		else if (this.#detailRank === rank) {
			for (const name of SHAPE_NAMES) this.#fill(name, shapes[name]);
		}
	}

	/** Without the names of the new language, those of the old one stay. */
	async #rename(language: string): Promise<void> {
		const names = await this.#options.basemap.names(language).catch(() => null);
		if (names && language === this.#look.language) this.#fill('names', names);
	}

	#repaint({ id, paint = {} }: LayerSpecification): void {
		for (const [property, value] of Object.entries(paint)) {
			// Which property it is only shows at run time; any one stands for all.
			this.#map.setPaintProperty(id, property as 'line-color', value as string);
		}
	}

	#fill(source: SourceName, data: FeatureCollection): void {
		void this.#map.getSource<GeoJSONSource>(source)?.setData(data);
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
