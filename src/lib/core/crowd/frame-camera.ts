import { toMercatorX, toMercatorY, type PlaceTable } from '#lib/core/crowd/place-table.ts';
import { toWorldCopies } from '#lib/core/crowd/world-copies.ts';

/** What is asked of a map about its camera; MapLibre's own methods. CSS pixels, degrees. */
export interface ViewedMap {
	getCanvas(): { clientWidth: number; clientHeight: number; width: number };
	getCenter(): { lng: number; lat: number };
	getZoom(): number;
	getBounds(): { getWest(): number; getEast(): number };
}

/** Matrices by columns. `mainMatrix` takes Mercator shares, on the globe points of a unit sphere. */
export interface ProjectionInput {
	mainMatrix: ArrayLike<number>;
	fallbackMatrix: ArrayLike<number>;
	clippingPlane: ArrayLike<number>;
	/** 0 flat to 1 globe. */
	projectionTransition: number;
}

export interface PixelPoint {
	x: number;
	y: number;
}

const EARTH_PX_AT_ZOOM_0 = 512;

/**
 * The camera of one frame, for shaders and for pointing. Shaders get positions from the centre of
 * the view, taken off before anything is rounded to 32 bits, so that streets are in their place.
 */
export class FrameCamera {
	readonly zoom: number;
	/** CSS pixels. */
	readonly width: number;
	readonly height: number;
	/** Device pixels of a CSS pixel. */
	readonly density: number;
	readonly isGlobe: boolean;
	/** Radius of the Earth at the centre of the view, CSS pixels. */
	readonly radiusPx: number;
	/** The same for cameras that see the same. */
	readonly view: string;
	/** Whole turns at which the world is drawn. */
	readonly copies: readonly number[];
	readonly #west: number;
	readonly #east: number;
	readonly #centre: readonly [x: number, y: number];
	readonly #projection: ProjectionInput;

	constructor(map: ViewedMap, projection: ProjectionInput, isGlobe: boolean) {
		const canvas = map.getCanvas();
		const { lng, lat } = map.getCenter();
		this.zoom = map.getZoom();
		this.width = canvas.clientWidth;
		this.height = canvas.clientHeight;
		this.density = canvas.width / Math.max(1, canvas.clientWidth);
		this.isGlobe = isGlobe;
		this.radiusPx =
			(EARTH_PX_AT_ZOOM_0 * 2 ** this.zoom) / (2 * Math.PI) / Math.cos((lat * Math.PI) / 180);
		this.#centre = [toMercatorX(lng), toMercatorY(lat)];
		this.#projection = projection;
		const { mainMatrix, projectionTransition } = projection;
		this.view = [...Array.from(mainMatrix), projectionTransition, this.width, this.height].join();
		const bounds = this.isGlobe ? null : map.getBounds();
		this.#west = toMercatorX(bounds?.getWest() ?? 0);
		this.#east = toMercatorX(bounds?.getEast() ?? 0);
		this.copies = this.copiesOf(0, 1);
	}

	/** The whole turns at which something from x to x, in Mercator shares, is in the view. */
	copiesOf(from: number, to: number, marginPx = 0): readonly number[] {
		if (this.isGlobe) return [0];
		const margin = marginPx / (EARTH_PX_AT_ZOOM_0 * 2 ** this.zoom);
		return toWorldCopies(this.#west - margin - to, this.#east + margin - from);
	}

	/** What shaders take, by the name of the uniform. */
	uniforms(): Record<string, number | readonly number[] | Float32Array> {
		const { mainMatrix, fallbackMatrix, clippingPlane, projectionTransition } = this.#projection;
		const [x, y] = this.#centre;
		const rounded = [Math.fround(x), Math.fround(y)] as const;
		return {
			u_projection_matrix: this.isGlobe ? Float32Array.from(mainMatrix) : moved(mainMatrix, x, y),
			u_projection_fallback_matrix: moved(fallbackMatrix, x, y),
			u_projection_tile_mercator_coords: [x, y, 1, 1],
			u_projection_clipping_plane: Array.from(clippingPlane),
			u_projection_transition: projectionTransition,
			u_centre: [...rounded, x - rounded[0], y - rounded[1]],
			u_view: [this.width, this.height],
			u_density: this.density,
			u_radius: this.radiusPx
		};
	}

	/** Where a place is drawn in a copy of the world; null: behind the globe or the viewer. */
	projectPlace({ x, y, vectors }: PlaceTable, place: number, copy = 0): PixelPoint | null {
		const at = 3 * place;
		return this.project(
			x[place]! + copy,
			y[place]!,
			vectors[at]!,
			vectors[at + 1]!,
			vectors[at + 2]!
		);
	}

	/** @param x @param y Mercator shares @param vx @param vy @param vz the same on the unit sphere */
	project(x: number, y: number, vx: number, vy: number, vz: number): PixelPoint | null {
		const { mainMatrix, fallbackMatrix, clippingPlane, projectionTransition } = this.#projection;
		if (!this.isGlobe) return this.#toPixels(transform(mainMatrix, x, y, 0));
		const plane = clippingPlane;
		const front = vx * plane[0]! + vy * plane[1]! + vz * plane[2]! + plane[3]!;
		if (front < 0) return null;
		const globe = transform(mainMatrix, vx, vy, vz);
		if (projectionTransition > 0.999) return this.#toPixels(globe);
		const flat = transform(fallbackMatrix, x, y, 0);
		const mix = (at: 0 | 1 | 2) => flat[at] + (globe[at] - flat[at]) * projectionTransition;
		return this.#toPixels([mix(0), mix(1), mix(2)]);
	}

	#toPixels([x, y, w]: Clip): PixelPoint | null {
		if (w <= 0) return null;
		return { x: ((x / w + 1) / 2) * this.width, y: ((1 - y / w) / 2) * this.height };
	}
}

type Clip = readonly [x: number, y: number, w: number];

function transform(m: ArrayLike<number>, x: number, y: number, z: number): Clip {
	const row = (at: number) => m[at]! * x + m[at + 4]! * y + m[at + 8]! * z + m[at + 12]!;
	return [row(0), row(1), row(3)];
}

/** The matrix for positions from x, y on. */
function moved(matrix: ArrayLike<number>, x: number, y: number): Float32Array {
	const result = Float32Array.from(matrix);
	for (let row = 0; row < 4; row++) {
		result[12 + row] = matrix[row]! * x + matrix[4 + row]! * y + matrix[12 + row]!;
	}
	return result;
}
