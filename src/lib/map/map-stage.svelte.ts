import { flushSync } from 'svelte';
import type { Camera } from '#lib/core/address/view.ts';
import { toMercatorViewport } from '#lib/core/scene/mercator-viewport.ts';
import type { Viewport } from '#lib/core/scene/viewport.ts';
import type { CameraRequest } from '#lib/state/presentation.svelte.ts';
import type { Explorer } from '#lib/state/explorer.svelte.ts';
import type { Basemap, BasemapLook } from '#lib/map/basemap.ts';
import { toSafeCamera } from '#lib/draw/camera-limits.ts';
import { fitCamera } from '#lib/draw/fit-camera.ts';
import type { LiveMap } from '#lib/map/live-map.ts';
import { moveCamera } from '#lib/map/move-camera.ts';
import { toOpeningPoints } from '#lib/draw/opening-points.ts';
import { toStillPaths, type StillPaths } from '#lib/map/still-paths.ts';

export type StageStatus = 'loading' | 'live' | 'fallback';

const PADDING_SHARE = 0.12;
const PADDING_RANGE_PX = [32, 84] as const;

/**
 * Where the map is drawn: first as a picture, then by the live map if there can be one. Knows the
 * camera of the frame that is on the screen. Sizes in CSS pixels.
 */
export class MapStage {
	readonly #explorer: Explorer;
	readonly #basemap: Basemap;
	#status: StageStatus = $state('loading');
	#live: LiveMap | null = $state.raw(null);
	/** Of the live map's last frame. */
	#frame: Viewport | null = $state.raw(null);
	/** Of the picture. */
	#camera: Camera | null = $state.raw(null);
	#size = $state.raw({ width: 0, height: 0 });
	#isMoving = $state(false);
	#stillPaths: StillPaths | null = $state.raw(null);
	/** The view is still the one the map has chosen itself. */
	#isOpening = true;

	readonly #viewport: Viewport | null = $derived.by(() => {
		if (this.#frame) return this.#frame;
		if (!this.#camera || this.#size.width === 0) return null;
		const { lng, lat, zoom } = this.#camera;
		return toMercatorViewport({ ...this.#size, centre: [lng, lat], zoom });
	});

	constructor(explorer: Explorer, basemap: Basemap) {
		this.#explorer = explorer;
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
	get stillPaths(): StillPaths | null {
		return this.#frame ? null : this.#stillPaths;
	}

	get isMoving(): boolean {
		return this.#isMoving;
	}

	/** Shows the picture, then the live map. Ends with `status` live or fallback; never throws. */
	async open(container: HTMLElement, look: BasemapLook, title: string): Promise<void> {
		this.#basemap.shapes('world').then(
			(shapes) => (this.#stillPaths = toStillPaths(shapes)),
			() => {}
		);
		try {
			const { LiveMap } = await import('#lib/map/live-map.ts');
			const live = await LiveMap.open({
				container,
				title,
				look,
				basemap: this.#basemap,
				camera: this.#camera ?? this.#opening(),
				projection: this.#explorer.projection,
				onframe: (viewport) => this.#draw(viewport),
				onmovestart: () => (this.#isMoving = true),
				onsettle: (camera, asked) => this.#settle(camera, asked),
				onbackground: () => this.#explorer.clearSelection(),
				ongraphics: (available) => this.#loseOrRegain(available)
			});
			live.resize(this.#size.width, this.#size.height);
			live.jump(this.#camera ?? this.#opening());
			this.#live = live;
			this.#status = 'live';
		} catch {
			this.#status = 'fallback';
		}
	}

	close(): void {
		this.#live?.remove();
		this.#live = null;
		this.#frame = null;
	}

	resize(width: number, height: number): void {
		if (width === 0 || height === 0) return;
		if (this.#size.width === width && this.#size.height === height) return;
		this.#size = { width, height };
		this.#live?.resize(width, height);
		if (!this.#isOpening) return;
		this.#camera = this.#opening();
		this.#live?.jump(this.#camera);
	}

	go(request: CameraRequest): void {
		this.#isOpening = false;
		const camera = 'fit' in request ? this.#fit(request.fit) : toSafeCamera(request);
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
	}

	#opening(): Camera {
		const { camera, slice, lookup } = this.#explorer;
		return camera ? toSafeCamera(camera) : this.#fit(toOpeningPoints(slice, lookup));
	}

	#fit(points: readonly (readonly [lng: number, lat: number])[]): Camera {
		const { width, height } = this.#size;
		const [least, most] = PADDING_RANGE_PX;
		const share = PADDING_SHARE * Math.min(width, height);
		const paddingPx = Math.max(least, Math.min(most, share));
		return fitCamera(points, { width, height, paddingPx });
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
		if (!asked) return;
		this.#isOpening = false;
		this.#explorer.setCamera(camera);
	}

	#loseOrRegain(available: boolean): void {
		this.#status = available ? 'live' : 'fallback';
		if (!available) this.#frame = null;
	}
}
