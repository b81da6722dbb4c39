import { flushSync } from 'svelte';
import type { Topology } from 'topojson-specification';
import type { Camera } from '#lib/core/address/view.ts';
import { toGlobeViewport } from '#lib/core/scene/globe-viewport.ts';
import { toMercatorViewport } from '#lib/core/scene/mercator-viewport.ts';
import type { Viewport } from '#lib/core/scene/viewport.ts';
import type { Day } from '#lib/core/time/day.ts';
import type { CameraRequest } from '#lib/state/presentation.svelte.ts';
import type { Explorer } from '#lib/state/explorer.svelte.ts';
import { toSafeCamera } from '#lib/draw/camera-limits.ts';
import { toLandLevel, type LandLevel } from '#lib/draw/land-level.ts';
import { toFittingCamera } from '#lib/draw/opening-camera.ts';
import type { LngLat } from '#lib/draw/fit-camera.ts';
import type { Basemap, BasemapLook } from '#lib/map/basemap.ts';
import type { LiveMap } from '#lib/map/live-map.ts';
import { moveCamera } from '#lib/map/move-camera.ts';

export type StageStatus = 'loading' | 'live' | 'fallback';

/** A browser that takes the graphics away more often does not want to give them. */
const MOST_LOSSES = 3;
const AFTER_LOSS_MS = 2000;

type Staged = Pick<Explorer, 'projection' | 'camera' | 'setCamera' | 'clearSelection'>;

/** What a live map is opened with, see `LiveMapOptions`. */
export interface StageOptions {
	container: HTMLElement;
	look: BasemapLook;
	day: Day;
	title: string;
	cooperative: boolean;
}

/**
 * Where the map is drawn: first as a picture, then by the live map if there can be one. Knows the
 * camera of the frame that is on the screen. Sizes in CSS pixels.
 */
export class MapStage {
	readonly #explorer: Staged;
	readonly #toPoints: () => readonly LngLat[];
	readonly #basemap: Basemap;
	#status: StageStatus = $state('loading');
	#live: LiveMap | null = $state.raw(null);
	/** Of the live map's last frame. */
	#frame: Viewport | null = $state.raw(null);
	/** Of the picture. */
	#camera: Camera | null = $state.raw(null);
	#size = $state.raw({ width: 0, height: 0 });
	#isMoving = $state(false);
	#topology: Topology | null = $state.raw(null);
	#losses = 0;
	/** The view is still the one the map has chosen itself. */
	#isOpening = true;
	/** Counts what was opened and closed; what comes after its time is thrown away. */
	#turn = 0;

	readonly #viewport: Viewport | null = $derived.by(() => {
		if (this.#frame) return this.#frame;
		if (!this.#camera || this.#size.width === 0) return null;
		const { lng, lat, zoom } = this.#camera;
		const view = { ...this.#size, centre: [lng, lat] as const, zoom };
		const isGlobe = this.#explorer.projection === 'globe';
		return isGlobe ? toGlobeViewport(view) : toMercatorViewport(view);
	});

	/** @param toPoints what the opening view is to hold */
	constructor(explorer: Staged, basemap: Basemap, toPoints: () => readonly LngLat[]) {
		this.#explorer = explorer;
		this.#toPoints = toPoints;
		this.#basemap = basemap;
	}

	get status(): StageStatus {
		return this.#status;
	}

	/** null until there is a picture or a live map to be drawn upon. */
	get viewport(): Viewport | null {
		return this.#viewport;
	}

	get live(): LiveMap | null {
		return this.#live;
	}

	/** What the picture is drawn from; null while the live map draws. */
	get topology(): Topology | null {
		return this.#frame ? null : this.#topology;
	}

	get isMoving(): boolean {
		return this.#isMoving;
	}

	/**
	 * Shows the picture, then the live map, however late it comes. Where there can be none, or none
	 * soon, the status is `fallback`. Never throws.
	 */
	async open(options: StageOptions): Promise<void> {
		const turn = ++this.#turn;
		void this.openPicture();
		try {
			const { LiveMap } = await import('#lib/map/live-map.ts');
			if (turn !== this.#turn) return;
			const camera = this.#camera ?? this.#opening();
			const live = await LiveMap.open({
				...options,
				basemap: this.#basemap,
				camera,
				level: this.#levelOf(camera),
				projection: this.#explorer.projection,
				onframe: (viewport) => this.#draw(viewport),
				onmovestart: () => (this.#isMoving = true),
				onsettle: (camera, asked) => this.#settle(camera, asked),
				onbackground: () => this.#explorer.clearSelection(),
				onlost: () => this.#lose(options, turn),
				onsilence: () => (this.#status = 'fallback')
			});
			if (turn !== this.#turn) return live.remove();
			live.resize(this.#size.width, this.#size.height);
			live.jump(this.#camera ?? this.#opening());
			this.#live = live;
			this.#status = 'live';
		} catch {
			if (turn === this.#turn) this.#status = 'fallback';
		}
	}

	/** The picture alone: coarse at once, then as fine as the live map would be. */
	async openPicture(): Promise<void> {
		await Promise.all([this.#bringLand('world'), this.#refine()]);
	}

	/** Leaves the picture in place of the live map. */
	close(): void {
		this.#turn++;
		this.#live?.remove();
		this.#live = null;
		this.#frame = null;
		this.#isMoving = false;
		this.#status = 'loading';
	}

	resize(width: number, height: number): void {
		if (width === 0 || height === 0) return;
		if (this.#size.width === width && this.#size.height === height) return;
		this.#size = { width, height };
		this.#live?.resize(width, height);
		if (!this.#isOpening) return;
		this.#camera = this.#opening();
		this.#live?.jump(this.#camera);
		void this.#refine();
	}

	go(request: CameraRequest): void {
		this.#isOpening = false;
		const camera =
			'fit' in request ? toFittingCamera(request.fit, this.#size) : toSafeCamera(request);
		if (this.#live) this.#live.go(camera);
		else this.#take(camera);
	}

	zoomBy(steps: number): void {
		if (this.#live) this.#live.zoomBy(steps);
		else if (this.#camera) this.#take({ ...this.#camera, zoom: this.#camera.zoom + steps });
	}

	/** Moves the picture; the live map moves itself. */
	panBy(dx: number, dy: number): void {
		if (!this.#live && this.#camera) this.#take(moveCamera(this.#camera, dx, dy));
	}

	/** Takes a camera without the live map. */
	#take(camera: Camera): void {
		this.#isOpening = false;
		this.#camera = toSafeCamera(camera);
		this.#explorer.setCamera(this.#camera);
		void this.#refine();
	}

	#opening(): Camera {
		const { camera } = this.#explorer;
		return camera ? toSafeCamera(camera) : toFittingCamera(this.#toPoints(), this.#size);
	}

	/** Within the map's own frame, so that marks and land are drawn for the same camera. */
	#draw(viewport: Viewport): void {
		if (!this.#live) return;
		flushSync(() => (this.#frame = viewport));
	}

	#settle(camera: Camera, asked: boolean): void {
		this.#isMoving = false;
		if (!this.#live) return;
		this.#camera = camera;
		if (asked) {
			this.#isOpening = false;
			this.#explorer.setCamera(camera);
		}
		// The picture is to be ready when the graphics are lost.
		void this.#refine();
	}

	#levelOf({ zoom }: Camera): LandLevel {
		return toLandLevel(zoom, !this.#isOpening);
	}

	/** What the live map shows, or would show; null without a view. */
	#toLevel(): LandLevel | null {
		return this.#live?.level ?? (this.#camera && this.#levelOf(this.#camera));
	}

	async #refine(): Promise<void> {
		const level = this.#toLevel();
		if (level) await this.#bringLand(level);
	}

	/** Takes what comes first; then only what suits the view that is shown when it comes. */
	async #bringLand(level: LandLevel): Promise<void> {
		const land = await this.#basemap.topology(level).catch(() => null);
		if (land && (level === this.#toLevel() || !this.#topology)) this.#topology = land;
	}

	/** The picture takes over, and a new live map from it as soon as there can be one. */
	#lose(options: StageOptions, turn: number): void {
		// The map is still telling others of its loss.
		queueMicrotask(() => {
			if (turn !== this.#turn) return;
			this.close();
			this.#status = 'fallback';
			if (++this.#losses > MOST_LOSSES) return;
			const lostAt = this.#turn;
			setTimeout(() => {
				if (lostAt === this.#turn) void this.open(options);
			}, AFTER_LOSS_MS);
		});
	}
}
