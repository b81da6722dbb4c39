import type { Camera, ProjectionName } from '#lib/core/address/view.ts';
import type { LargePlaces } from '#lib/core/crowd/large-scene.ts';
import type { Viewport } from '#lib/core/scene/viewport.ts';
import { toFittingCamera } from '#lib/draw/opening-camera.ts';
import { toOpeningPoints } from '#lib/large/opening-points.ts';

/** Zooms by which a view may be closer than the opening one and still be one of everything. */
const SLACK = 0.3;

/**
 * The camera that shows everything in another projection, if the view does so now; null for a
 * reader who has come closer, and stays where he is.
 */
export function toRefitCamera(
	places: LargePlaces,
	projection: ProjectionName,
	viewport: Viewport
): Camera | null {
	const fit = (name: ProjectionName) => toFittingCamera(toOpeningPoints(places, name), viewport);
	if (viewport.zoom > fit(viewport.projection).zoom + SLACK) return null;
	return { ...fit(projection), lng: viewport.centre[0] };
}
