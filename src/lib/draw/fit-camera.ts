import type { Camera } from '#lib/core/address/view.ts';
import { DEFAULT_CAMERA, toSafeCamera } from '#lib/draw/camera-limits.ts';
import { toLat, toShareY, WORLD_PX } from '#lib/draw/mercator.ts';

/** `[lng, lat]` in degrees. */
export type LngLat = readonly [lng: number, lat: number];

/** The part of a map that is to hold the points, in CSS pixels. */
export interface FitSize {
	width: number;
	height: number;
	/** Kept free along every edge. */
	paddingPx: number;
}

const CLOSEST_ZOOM = 10;
/** A single place is shown with the country around it. */
const SINGLE_PLACE_ZOOM = 5.5;
const LEAST_ROOM_PX = 40;

/**
 * The closest camera that shows all the points, north up, never beyond zoom 10. Goes across the
 * antimeridian where that is the shorter way round. Without points: the default camera.
 */
export function fitCamera(points: readonly LngLat[], size: FitSize): Camera {
	const box = toBox(points);
	if (!box) return DEFAULT_CAMERA;
	const roomX = Math.max(LEAST_ROOM_PX, size.width - 2 * size.paddingPx);
	const roomY = Math.max(LEAST_ROOM_PX, size.height - 2 * size.paddingPx);
	const shareX = (box.east - box.west) / 360;
	const shareY = box.bottom - box.top;
	const zoom = Math.log2(
		Math.min(roomX / (shareX * WORLD_PX || Number.MIN_VALUE), roomY / (shareY * WORLD_PX))
	);
	const isSingle = shareX === 0 && shareY === 0;
	return toSafeCamera({
		lng: (box.west + box.east) / 2,
		lat: toLat((box.top + box.bottom) / 2),
		zoom: Math.min(isSingle ? SINGLE_PLACE_ZOOM : CLOSEST_ZOOM, zoom),
		bearing: 0,
		pitch: 0
	});
}

interface Box {
	/** Degrees; `east` may be beyond 180. */
	west: number;
	east: number;
	/** Shares of the square Mercator world from its north edge. */
	top: number;
	bottom: number;
}

function toBox(points: readonly LngLat[]): Box | null {
	if (points.length === 0) return null;
	const heights = points.map(([, lat]) => toShareY(lat));
	const [west, east] = toSpan(points.map(([lng]) => lng));
	return { west, east, top: Math.min(...heights), bottom: Math.max(...heights) };
}

/** The shortest stretch of longitudes that holds them all: the world without its widest gap. */
function toSpan(lngs: readonly number[]): [west: number, east: number] {
	const sorted = [...lngs].sort((a, b) => a - b);
	const first = sorted[0]!;
	let widest = first + 360 - sorted.at(-1)!;
	let span: [number, number] = [first, sorted.at(-1)!];
	for (let i = 1; i < sorted.length; i++) {
		const gap = sorted[i]! - sorted[i - 1]!;
		if (gap <= widest) continue;
		widest = gap;
		span = [sorted[i]!, sorted[i - 1]! + 360];
	}
	return span;
}
