import type { View } from '#lib/core/address/view.ts';
import type { DatasetLookup } from '#lib/core/model/lookup.ts';
import { toGlobeViewport } from '#lib/core/scene/globe-viewport.ts';
import { toMercatorViewport } from '#lib/core/scene/mercator-viewport.ts';
import type { Viewport } from '#lib/core/scene/viewport.ts';
import type { Slice } from '#lib/core/slice/slice.ts';
import { toSafeCamera } from '#lib/draw/camera-limits.ts';
import { toFittingCamera } from '#lib/draw/opening-camera.ts';
import { toOpeningPoints } from '#lib/draw/opening-points.ts';

/** The camera of a still picture, north up; without one of its own the slice is fitted into it. */
export function toStillViewport(
	{ camera, projection }: Pick<View, 'camera' | 'projection'>,
	slice: Slice,
	lookup: DatasetLookup,
	{ width, height }: { width: number; height: number }
): Viewport {
	const { lng, lat, zoom } = camera
		? toSafeCamera(camera)
		: toFittingCamera(toOpeningPoints(slice, lookup), { width, height });
	const view = { width, height, centre: [lng, lat] as const, zoom };
	return projection === 'globe' ? toGlobeViewport(view) : toMercatorViewport(view);
}
